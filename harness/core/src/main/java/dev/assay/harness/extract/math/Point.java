package dev.assay.harness.extract.math;

import java.math.BigDecimal;

/// Values for the variables of an expression: fixed for a name, irregular, and different for different names.
/// Two expressions that agree at several points are taken for the same.
///
/// @param number which of the points
record Point(int number) {

    private static final Approx PI = Approx.real(Series.PI);
    private static final Approx E = Approx.real(Series.E);

    Approx valueOf(String name) {
        return switch (name) {
            case "pi" -> PI;
            case "e" -> E;
            case "i" -> Approx.I;
            default -> variable(name);
        };
    }

    private Approx variable(String name) {
        long hash = 1_125_899_906_842_597L + number * 7_919L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        hash ^= hash >>> 29;
        hash *= 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 32;
        long part = Math.floorMod(hash, 1_000_003L);
        return Approx.real(BigDecimal.valueOf(part).movePointLeft(6).add(new BigDecimal("0.317")));
    }
}
