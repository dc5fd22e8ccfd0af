package dev.assay.harness.shapes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/// Numbers in other spellings than plain digits: fractions, powers of ten, words, sums, names.
final class SpecialNumbers {

    /// @param text as a model writes it
    record Special(String text, BigDecimal value) {}

    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private SpecialNumbers() {}

    static Special next(Random random) {
        int n = 2 + random.nextInt(97);
        BigDecimal small = BigDecimal.valueOf(n);
        BigDecimal tenths = BigDecimal.valueOf(11 + random.nextInt(80), 1);
        int part = 1 + random.nextInt(7);
        BigDecimal eighths = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(8));
        int power = 2 + random.nextInt(7);
        return switch (random.nextInt(17)) {
            case 0 -> new Special(tenths + " million", tenths.scaleByPowerOfTen(6));
            case 1 -> new Special(n + " thousand", small.scaleByPowerOfTen(3));
            case 2 -> new Special(tenths + " × 10^" + power, tenths.scaleByPowerOfTen(power));
            case 3 -> new Special("$" + tenths + " \\times 10^{" + power + "}$", tenths.scaleByPowerOfTen(power));
            case 4 -> new Special(tenths + "e" + power, tenths.scaleByPowerOfTen(power));
            case 5 -> new Special(part + "/8", eighths);
            case 6 -> new Special("$\\frac{" + part + "}{8}$", eighths);
            case 7 -> new Special("\\boxed{\\dfrac{" + part + "}{8}}", eighths);
            case 8 -> new Special(n + " " + part + "/8", small.add(eighths));
            case 9 -> new Special("$" + n + "\\frac{" + part + "}{8}$", small.add(eighths));
            case 10 -> new Special(inWords(n), small);
            case 11 -> new Special("**" + inWords(n) + "**", small);
            case 12 -> new Special((n - 1) + " + 1 = " + n, small);
            case 13 -> new Special("$x = " + n + "$", small);
            case 14 -> new Special("\\boxed{" + (n - 2) + " + 2 = " + n + "}", small);
            case 15 -> new Special("approximately " + tenths, tenths);
            default -> new Special(n + " (" + inWords(n) + ")", small);
        };
    }

    private static String inWords(int n) {
        String ones = n % 10 == 0 ? "" : "-" + ONES.get(n % 10);
        return n < 20 ? ONES.get(n) : TENS.get(n / 10 - 2) + ones;
    }
}
