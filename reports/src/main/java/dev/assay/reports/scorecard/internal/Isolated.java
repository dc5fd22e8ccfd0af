package dev.assay.reports.scorecard.internal;

/// A name inside a sentence. A name in a script that runs from right to left must not turn the figures
/// around it, and one that holds direction controls must not turn anything.
final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolated() {}

    /// The name itself where it runs from left to right; else without direction controls, and isolated.
    static String name(String name) {
        if (name.chars().noneMatch(Isolated::turns)) {
            return name;
        }
        StringBuilder out = new StringBuilder().append(FIRST_STRONG_ISOLATE);
        name.chars().filter(c -> !control(c)).forEach(c -> out.append((char) c));
        return out.append(POP_ISOLATE).toString();
    }

    private static boolean turns(int unit) {
        byte direction = Character.getDirectionality(unit);
        return control(unit)
                || Character.isSurrogate((char) unit)
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean control(int unit) {
        return unit == 0x061c
                || unit == 0x200e
                || unit == 0x200f
                || (unit >= 0x202a && unit <= 0x202e)
                || (unit >= 0x2066 && unit <= 0x2069);
    }
}
