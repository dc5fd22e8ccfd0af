package dev.assay.datasets.freshmath;

/// Which form of a Russian noun goes with a number: 21 яблоко, 22 яблока, 25 яблок (Unicode CLDR plural rules
/// for `ru`: one, few, many).
final class RussianCount {
    private RussianCount() {}

    /// 0 for one (1, 21, 31, but not 11), 1 for few (2 to 4, 22 to 24, but not 12 to 14), 2 for many.
    static int form(long number) {
        long ones = number % 10;
        long tens = number % 100 / 10;
        if (tens == 1 || ones == 0 || ones >= 5) {
            return 2;
        }
        return ones == 1 ? 0 : 1;
    }
}
