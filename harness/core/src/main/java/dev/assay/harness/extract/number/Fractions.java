package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads LaTeX fractions of numbers: `\frac{3}{4}`, `\dfrac{-1}{2}`, `\tfrac12`.
final class Fractions {

    /// @param end where it ends, exclusive
    record Part(Quantity value, int end) {}

    private static final String PREFIXES = "dtc";

    private final DigitText text;

    Fractions(DigitText text) {
        this.text = text;
    }

    /// Whether a fraction's command stands here.
    boolean startsAt(int i) {
        return text.is(i, '\\') && text.passage().starts("frac", name(i));
    }

    private int name(int i) {
        char prefix = text.passage().at(i + 1);
        return prefix != 0 && PREFIXES.indexOf(prefix) >= 0 ? i + 2 : i + 1;
    }

    /// The fraction whose command stands here; null when its parts are no numbers.
    @Nullable
    Part at(int i) {
        Part top = part(name(i) + "frac".length());
        Part bottom = top == null ? null : part(top.end());
        if (top == null || bottom == null || bottom.value().numerator().signum() == 0) {
            return null;
        }
        Quantity value = new Quantity(
                top.value().numerator().multiply(bottom.value().denominator()),
                top.value().denominator().multiply(bottom.value().numerator()));
        return new Part(value, bottom.end());
    }

    /// `{12}`, `{-1}` or one digit without braces.
    private @Nullable Part part(int start) {
        int i = text.skipBlanks(start, 3);
        if (text.digit(i)) {
            return new Part(Quantity.of(text.passage().at(i) - '0'), i + 1);
        }
        if (!text.is(i, '{')) {
            return null;
        }
        int from = dollars(i + 1);
        boolean negative = text.is(from, '-');
        Digits digits = text.digits(negative ? from + 1 : from);
        if (digits == null) {
            return null;
        }
        int close = digits.end();
        while (text.is(close, ' ')) {
            close++;
        }
        BigDecimal value = negative ? digits.value().negate() : digits.value();
        return text.is(close, '}') ? new Part(Quantity.of(value), close + 1) : null;
    }

    private int dollars(int i) {
        Passage p = text.passage();
        int k = i;
        while (p.at(k) == ' ' || p.at(k) == '$' || (p.at(k) == '\\' && p.at(k + 1) == '$')) {
            k++;
        }
        return k;
    }
}
