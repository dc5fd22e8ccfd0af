package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads numerals in a folded text. Every method looks at each character a bounded number of times.
public final class NumberReader {

    private final Passage p;
    private final DigitText text;
    private final UnsignedReader unsigned;

    public NumberReader(Passage passage, Convention convention) {
        this.p = passage;
        this.text = new DigitText(passage, convention);
        this.unsigned = new UnsignedReader(text);
    }

    /// The numeral that starts exactly here, its sign or currency included; null where none does.
    public @Nullable Numeral at(int start) {
        Multipliers.Multiplier prefix = Multipliers.before(text, start);
        int percent = Percent.prefixEnd(text, start);
        Numeral behind = prefix != null
                ? unsigned.at(start + prefix.word().length())
                : percent > start ? unsigned.at(percent) : null;
        if (behind != null) {
            return prefixed(behind, prefix, start);
        }
        Numeral amount = amount(start);
        return amount == null ? null : Change.with(text, amount);
    }

    private static Numeral prefixed(Numeral n, Multipliers.@Nullable Multiplier prefix, int start) {
        return prefix == null
                ? new Numeral(start, n.end(), n.value(), true, false)
                : new Numeral(
                        start,
                        n.end(),
                        n.value().times(BigDecimal.ONE.scaleByPowerOfTen(prefix.power())),
                        n.percent(),
                        n.ordinal());
    }

    private @Nullable Numeral amount(int start) {
        int i = Signs.wordEnd(p, start);
        boolean negative = i > start || text.is(i, '-');
        if (i > start && !text.digit(i)) {
            return null;
        }
        if (text.is(i, '-') || text.is(i, '+')) {
            i++;
        }
        int amount = Currency.skip(text, i);
        boolean money = amount > i;
        if (money) {
            i = amount;
            if (text.is(i, '-')) {
                negative = true;
                i++;
            }
        } else if (negative && text.blank(i)) {
            return null;
        }
        Numeral n = unsigned.at(i);
        if (n == null) {
            return null;
        }
        n = money || Currency.isSign(p.at(start - 1)) ? Currency.suffixed(p, n) : n;
        return new Numeral(start, n.end(), negative ? n.value().negated() : n.value(), n.percent(), n.ordinal());
    }

    /// All numerals of a stretch, from left to right. What a digit belongs to that is no number of its own is
    /// left out: exponents, indices, names such as `x2` or `CO2`.
    public List<Numeral> all(int from, int to) {
        List<Numeral> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            boolean decimals = text.bareDecimals(i) && !text.digit(i - 1) && !Character.isLetter(p.at(i - 1));
            if (!text.digit(i) && !decimals && !unsigned.startsFraction(i)) {
                i++;
                continue;
            }
            Numeral n = unsigned.at(i);
            if (n == null) {
                i = skipNumberlike(i);
                continue;
            }
            if (stands(i)) {
                n = Change.with(text, signed(n, from));
                found.add(n);
            }
            i = Math.max(n.end(), i + 1);
        }
        return found;
    }

    private int skipNumberlike(int i) {
        int end = i + 1;
        while (text.digit(end) || ((text.is(end, '.') || text.is(end, ',')) && text.digit(end + 1))) {
            end++;
        }
        return end;
    }

    /// Whether a numeral here stands for itself: not an exponent, an index, or part of a name such as `x2` or
    /// `CO2`.
    private boolean stands(int i) {
        char before = p.at(i - 1);
        if (before == '^' || (before == '_' && Character.isLetterOrDigit(p.at(i - 2)))) {
            return false;
        }
        if (before == '{' && (p.at(i - 2) == '^' || p.at(i - 2) == '_')) {
            return false;
        }
        if (before == '-' && isLatin(p.at(i - 2))) {
            return false;
        }
        if (!isLatin(before)) {
            return true;
        }
        int word = i;
        while (word > 0 && isLatin(p.at(word - 1)) && i - word < 8) {
            word--;
        }
        String glued = p.sliceLower(word, i);
        return glued.equals("x") || p.at(word - 1) == '\\' || Currency.isCode(glued);
    }

    /// The numeral with the sign and the currency that stand before it.
    private Numeral signed(Numeral plain, int from) {
        Numeral n = plain;
        int i = n.start();
        Multipliers.Multiplier prefix = Multipliers.endingAt(text, i, from);
        int percent = Percent.prefixBefore(text, i, from);
        if (prefix != null || percent < i) {
            return prefixed(
                    n, prefix, prefix == null ? percent : i - prefix.word().length());
        }
        int back = i;
        while (back > from && i - back < 2 && text.blank(back - 1)) {
            back--;
        }
        int amount = back;
        while (amount > from && Currency.isSign(p.at(amount - 1))) {
            amount--;
        }
        boolean signs = amount < back;
        int first = signs ? amount : i;
        if (first > from && signs && text.is(first - 1, '\\')) {
            first--;
        }
        int code = Currency.codeBefore(p, signs ? first : back, from, signs);
        first = code < (signs ? first : back) ? code : first;
        n = signs ? Currency.suffixed(p, n) : n;
        int minus = first == i ? Signs.wordBefore(p, i, from) : i;
        if (minus < i) {
            return new Numeral(minus, n.end(), n.value().negated(), n.percent(), n.ordinal());
        }
        if (first > from && text.is(first - 1, '-') && isSign(first - 1, from)) {
            return new Numeral(first - 1, n.end(), n.value().negated(), n.percent(), n.ordinal());
        }
        return first == i ? n : new Numeral(first, n.end(), n.value(), n.percent(), n.ordinal());
    }

    /// Whether a hyphen is a sign and not a minus between two numbers, a dash, or part of a name.
    private boolean isSign(int i, int from) {
        if (i <= from) {
            return true;
        }
        char before = p.at(i - 1);
        if (!text.blank(i - 1)) {
            boolean joined = Character.isLetterOrDigit(before) && !isUnspaced(before);
            return !(joined || ")]}%'".indexOf(before) >= 0);
        }
        int k = i - 1;
        while (k >= from && text.blank(k) && i - k < 4) {
            k--;
        }
        char operand = k < from ? 0 : p.at(k);
        return !(Digits.isDigit(operand) || operand == ')' || operand == '}' || operand == '%' || operand == '$');
    }

    /// Letters of scripts that do not part words by blanks: a sign can follow them directly.
    static boolean isUnspaced(char c) {
        return (c >= 0xE00 && c <= 0xE7F) || (c >= 0x3040 && c <= 0x9FFF);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
