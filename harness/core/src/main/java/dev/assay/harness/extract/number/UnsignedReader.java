package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads numerals without sign and currency: digits with what belongs to them, such as fractions, multipliers
/// and percent signs.
final class UnsignedReader {

    /// Digits that may be raised to a power.
    private static final int LONGEST_BASE = 6;

    private final DigitText text;
    private final Passage p;
    private final Fractions fractions;
    private final PowersOfTen powers;

    UnsignedReader(DigitText text) {
        this.text = text;
        this.p = text.passage();
        this.fractions = new Fractions(text);
        this.powers = new PowersOfTen(text);
    }

    /// Whether a LaTeX fraction starts here.
    boolean startsFraction(int i) {
        return fractions.startsAt(i);
    }

    /// The numeral that starts exactly here; null where none does.
    @Nullable
    Numeral at(int start) {
        if (fractions.startsAt(start)) {
            Fractions.Part fraction = fractions.at(start);
            return fraction == null ? null : tail(start, fraction.end(), fraction.value());
        }
        Digits digits = text.digits(start);
        if (digits == null) {
            return null;
        }
        Numeral mixed = digits.whole() ? mixed(start, digits) : null;
        if (mixed != null) {
            return mixed;
        }
        PowersOfTen.Power power = powers.at(digits.end());
        if (power != null) {
            BigDecimal scaled = digits.value().scaleByPowerOfTen(power.exponent());
            return new Numeral(start, power.end(), Quantity.of(scaled), false, false);
        }
        PowersOfTen.Power plain =
                digits.whole() && digits.end() - start <= LONGEST_BASE ? powers.plain(digits.end()) : null;
        if (plain != null) {
            return new Numeral(start, plain.end(), Quantity.of(digits.value().pow(plain.exponent())), false, false);
        }
        Digits below = isSlash(digits.end()) ? text.digits(digits.end() + 1) : null;
        boolean date = below != null && isSlash(below.end()) && text.digit(below.end() + 1);
        if (below != null && below.value().signum() != 0 && !date) {
            return tail(start, below.end(), new Quantity(digits.value(), below.value()));
        }
        return tail(start, digits.end(), Quantity.of(digits.value()));
    }

    /// `2 1/2`, `2½` and `2\frac{1}{2}`.
    private @Nullable Numeral mixed(int start, Digits whole) {
        int k = text.skipBlanks(whole.end(), 1);
        if (fractions.startsAt(k)) {
            Fractions.Part part = fractions.at(k);
            return part == null
                    ? null
                    : tail(start, part.end(), Quantity.of(whole.value()).plus(part.value()));
        }
        Digits top = k == whole.end() ? null : text.digits(k);
        Digits bottom = top != null && top.whole() && isSlash(top.end()) ? text.digits(top.end() + 1) : null;
        if (top == null || bottom == null || !bottom.whole() || top.value().compareTo(bottom.value()) >= 0) {
            return null;
        }
        Quantity sum = Quantity.of(whole.value()).plus(new Quantity(top.value(), bottom.value()));
        return tail(start, bottom.end(), sum);
    }

    /// Reads what belongs to a number behind its digits: multipliers, percent, an ordinal's ending.
    private Numeral tail(int start, int digitsEnd, Quantity value) {
        Numeral multiplied = multiplied(start, digitsEnd, value);
        if (multiplied != null) {
            return multiplied;
        }
        int percent = Percent.end(text, digitsEnd);
        return percent > 0
                ? new Numeral(start, percent, value, true, false)
                : new Numeral(start, digitsEnd, value, false, isOrdinal(digitsEnd));
    }

    private @Nullable Numeral multiplied(int start, int digitsEnd, Quantity value) {
        int k = digitsEnd;
        while (k - digitsEnd < 3 && (text.blank(k) || text.is(k, '~'))) {
            k++;
        }
        Multipliers.Multiplier m = k - digitsEnd > 2 ? null : Multipliers.at(p, k);
        if (m == null || (m.word().equals("k") && k > digitsEnd)) {
            return null;
        }
        Quantity total = value.times(BigDecimal.ONE.scaleByPowerOfTen(m.power()));
        int end = k + m.word().length();
        int next = m.bounded() && text.is(end, ' ') ? end + 1 : end;
        Multipliers.Multiplier again = Multipliers.at(p, next);
        boolean product =
                again != null && again.bounded() == m.bounded() && (!m.bounded() || again.power() > m.power());
        if (again != null && product) { // 2천만, 2 mil millones
            total = total.times(BigDecimal.ONE.scaleByPowerOfTen(again.power()));
            return new Numeral(start, next + again.word().length(), total, false, false);
        }
        return m.bounded() ? withSmaller(start, end, total, m.power()) : withLesser(start, end, total, m.power());
    }

    /// `1 lakh 20 हजार 500`, `2 millones 500 mil`: the same where blanks part the words. A last part without a
    /// word has three digits.
    private Numeral withSmaller(int start, int multiplierEnd, Quantity value, int power) {
        Quantity total = value;
        int end = multiplierEnd;
        int last = power;
        while (last > 0) {
            Digits digits = text.is(end, ' ') ? text.digits(end + 1) : null;
            int blank = digits != null && text.is(digits.end(), ' ') ? digits.end() + 1 : 0;
            Multipliers.Multiplier m = blank == 0 ? null : Multipliers.at(p, blank);
            int next = m == null || !m.bounded() ? 0 : m.power();
            boolean smaller = digits != null
                    && digits.whole()
                    && next < last
                    && (next > 0 || digits.end() - end == 4)
                    && digits.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(last - next)) < 0;
            if (!smaller || digits == null) {
                break;
            }
            total = total.plus(Quantity.of(digits.value().scaleByPowerOfTen(next)));
            end = next == 0 || m == null ? digits.end() : blank + m.word().length();
            last = next;
        }
        return new Numeral(start, end, total, false, false);
    }

    /// `3만 5천 2백`: smaller parts behind, each with a smaller multiplier than the one before.
    private Numeral withLesser(int start, int multiplierEnd, Quantity value, int power) {
        Quantity total = value;
        int end = multiplierEnd;
        int last = power;
        while (last > 0) {
            boolean glued = text.digit(end);
            Digits digits = glued ? text.digits(end) : text.is(end, ' ') ? text.digits(end + 1) : null;
            Multipliers.Multiplier m = digits == null ? null : Multipliers.at(p, digits.end());
            int next = m == null || m.bounded() ? 0 : m.power();
            int partEnd = digits == null
                    ? end
                    : digits.end() + (m == null || next == 0 ? 0 : m.word().length());
            Multipliers.Multiplier again = next == 0 ? null : Multipliers.at(p, partEnd);
            if (again != null && !again.bounded()) { // 1억 2천만
                next += again.power();
                partEnd += again.word().length();
            }
            boolean smaller = digits != null
                    && digits.whole()
                    && next < last
                    && (glued || next > 0)
                    && digits.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(last - next)) < 0;
            if (!smaller || digits == null) {
                break;
            }
            total = total.plus(Quantity.of(digits.value().scaleByPowerOfTen(next)));
            end = partEnd;
            last = next;
        }
        return new Numeral(start, end, total, false, false);
    }

    private boolean isOrdinal(int i) {
        boolean ending =
                p.startsLower("th", i) || p.startsLower("st", i) || p.startsLower("nd", i) || p.startsLower("rd", i);
        return ending && !Character.isLetterOrDigit(p.at(i + 2));
    }

    private boolean isSlash(int i) {
        return text.is(i, '/') || text.is(i, '\u2044');
    }
}
