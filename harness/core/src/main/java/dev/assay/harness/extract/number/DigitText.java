package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import org.jspecify.annotations.Nullable;

/// A folded text with the convention in which its digits are read.
record DigitText(Passage passage, Convention convention) {

    boolean is(int i, char c) {
        return passage.at(i) == c;
    }

    boolean digit(int i) {
        return Digits.isDigit(passage.at(i));
    }

    /// Whether decimals without a leading zero start here: `.5`.
    boolean bareDecimals(int i) {
        return is(i, '.') && digit(i + 1);
    }

    /// The digits at a position; null where none start or where they are no number.
    @Nullable
    Digits digits(int i) {
        if (!digit(i) && !bareDecimals(i)) {
            return null;
        }
        Digits digits = Digits.at(passage.text(), i, convention);
        passage.look(digits == null ? 0 : digits.end() - i);
        return digits;
    }

    boolean blank(int i) {
        return is(i, ' ') || is(i, '\u00A0');
    }

    /// Past blanks, so many at most.
    int skipBlanks(int i, int most) {
        int k = i;
        while (k - i < most && blank(k)) {
            k++;
        }
        return k;
    }
}
