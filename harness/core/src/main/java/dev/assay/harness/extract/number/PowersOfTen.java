package dev.assay.harness.extract.number;

import org.jspecify.annotations.Nullable;

/// Reads what scales digits by a power of ten: `e5`, `E-3`, `×10^3`, `\times 10^{-3}`; and plain powers, `2^5`.
final class PowersOfTen {

    /// Exponents beyond this are no numbers anybody asks for, and would cost memory.
    private static final int MOST = 400;

    private static final int MOST_PLAIN = 64;
    private static final int LONGEST = 12;

    /// @param end where it ends, exclusive
    record Power(int exponent, int end) {}

    private final DigitText text;

    PowersOfTen(DigitText text) {
        this.text = text;
    }

    /// The power behind digits that end here; null where none stands.
    @Nullable
    Power at(int i) {
        if (text.is(i, 'e') || text.is(i, 'E')) {
            int k = text.is(i + 1, '-') || text.is(i + 1, '+') ? i + 2 : i + 1;
            return text.digit(k) ? exponent(k, text.is(i + 1, '-'), false) : null;
        }
        int times = times(text.skipBlanks(i, 3));
        int ten = times < 0 ? -1 : text.skipBlanks(times, 3);
        if (ten < 0 || !text.passage().starts("10^", ten)) {
            return null;
        }
        int k = ten + 3;
        boolean braced = text.is(k, '{');
        k += braced ? 1 : 0;
        boolean negative = text.is(k, '-');
        if (negative || text.is(k, '+')) {
            k += text.is(k + 1, '^') ? 2 : 1; // a superscript -3 folds to ^-^3
        }
        return text.digit(k) ? exponent(k, negative, braced) : null;
    }

    /// Behind a sign of multiplication; -1 where none stands.
    private int times(int k) {
        if (text.is(k, '×') || text.is(k, '*') || text.is(k, '·') || text.is(k, 'x')) {
            return k + 1;
        }
        return text.passage().starts("\\times", k) ? k + 6 : text.passage().starts("\\cdot", k) ? k + 5 : -1;
    }

    /// The exponent behind digits that end here, as in `2^5` and `10^{3}`; null where none stands, or none
    /// that is small and positive. `90^0` means degrees.
    @Nullable
    Power plain(int i) {
        if (!text.is(i, '^')) {
            return null;
        }
        boolean braced = text.is(i + 1, '{');
        Power power = exponent(braced ? i + 2 : i + 1, false, braced);
        return power == null || power.exponent() < 1 || power.exponent() > MOST_PLAIN ? null : power;
    }

    private @Nullable Power exponent(int start, boolean negative, boolean braced) {
        int exponent = 0;
        int k = start;
        while (k - start < LONGEST && (text.digit(k) || (!braced && text.is(k, '^') && text.digit(k + 1)))) {
            if (text.digit(k)) {
                exponent = Math.min(exponent * 10 + text.passage().at(k) - '0', MOST + 1);
            }
            k++;
        }
        if (exponent > MOST
                || k - start >= LONGEST
                || Character.isLetter(text.passage().at(k))
                || (braced && !text.is(k, '}'))) {
            return null;
        }
        return new Power(negative ? -exponent : exponent, braced ? k + 1 : k);
    }
}
