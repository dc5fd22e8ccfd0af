package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads numerals in a folded text. Every method looks at each character a bounded number of times.
public final class NumberReader {

    /// Exponents beyond this are no numbers anybody asks for, and would cost memory.
    private static final int MOST_EXPONENT = 400;

    private static final String CURRENCY = "$€£¥₹₩₽₦฿₫₱₪৳￥";
    private static final String FRACTIONS = "dtc";

    private final Passage passage;
    private final String s;
    private final String lower;
    private final Convention convention;

    public NumberReader(Passage passage, Convention convention) {
        this.passage = passage;
        this.s = passage.text();
        this.lower = passage.lower();
        this.convention = convention;
    }

    /// The numeral that starts exactly here, its sign or currency included; null where none does.
    public @Nullable Numeral at(int start) {
        int i = start;
        boolean negative = false;
        if (is(i, '+') || is(i, '-')) {
            negative = s.charAt(i) == '-';
            i++;
        }
        int afterCurrency = skipCurrency(i);
        if (afterCurrency > i) {
            i = afterCurrency;
            if (is(i, '-')) {
                negative = true;
                i++;
            }
        } else if (negative && (is(i, ' ') || is(i, '\u00A0'))) {
            return null;
        }
        Numeral plain = unsigned(i);
        if (plain == null) {
            return null;
        }
        Quantity value = negative ? plain.value().negated() : plain.value();
        return new Numeral(start, plain.end(), value, plain.percent(), plain.ordinal());
    }

    /// All numerals of a stretch, from left to right, with what tells them from labels, exponents and names
    /// left out.
    public List<Numeral> all(int from, int to) {
        List<Numeral> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = s.charAt(i);
            boolean fraction = c == '\\' && isFraction(i);
            boolean point = c == '.' && digit(i + 1) && !digit(i - 1) && !Character.isLetter(passage.at(i - 1));
            if (!digit(i) && !fraction && !point) {
                i++;
                continue;
            }
            Numeral n = unsigned(i);
            if (n == null) {
                i = skipNumberlike(i);
                continue;
            }
            if (stands(i)) {
                found.add(signed(n, from));
            }
            i = Math.max(n.end(), i + 1);
        }
        return found;
    }

    private int skipNumberlike(int i) {
        int end = i + 1;
        while (end < s.length() && (digit(end) || ((is(end, '.') || is(end, ',')) && digit(end + 1)))) {
            end++;
        }
        return end;
    }

    /// Whether a numeral here stands for itself: not an exponent, an index, or part of a name such as `x2` or
    /// `CO2`.
    private boolean stands(int i) {
        char before = passage.at(i - 1);
        if (before == '^' || (before == '_' && Character.isLetterOrDigit(passage.at(i - 2)))) {
            return false;
        }
        if (before == '{' && (passage.at(i - 2) == '^' || passage.at(i - 2) == '_')) {
            return false;
        }
        if (before == '-' && isLatin(passage.at(i - 2))) {
            return false;
        }
        if (!isLatin(before)) {
            return true;
        }
        int word = i;
        while (word > 0 && isLatin(s.charAt(word - 1)) && i - word < 8) {
            word--;
        }
        String glued = lower.substring(word, i);
        return glued.equals("x") || passage.at(word - 1) == '\\' || GLUED_CURRENCY.contains(glued);
    }

    private static final java.util.Set<String> GLUED_CURRENCY = java.util.Set.of(
            "rs", "usd", "eur", "gbp", "inr", "krw", "rub", "cny", "rmb", "jpy", "chf", "cad", "aud", "rp", "kr", "tk");

    private Numeral signed(Numeral n, int from) {
        int i = n.start();
        int back = i;
        while (back > from && i - back < 2 && isBlank(passage.at(back - 1))) {
            back--;
        }
        int money = back;
        while (money > from && isCurrency(passage.at(money - 1))) {
            money--;
        }
        int first = money < back ? money : i;
        if (first > from && passage.at(first - 1) == '\\' && money < back) {
            first--;
        }
        if (first > from && passage.at(first - 1) == '-' && isSign(first - 1, from)) {
            return new Numeral(first - 1, n.end(), n.value().negated(), n.percent(), n.ordinal());
        }
        return first == i ? n : new Numeral(first, n.end(), n.value(), n.percent(), n.ordinal());
    }

    /// Whether a hyphen is a sign and not a minus between two numbers, a dash, or part of a name.
    private boolean isSign(int i, int from) {
        char before = passage.at(i - 1);
        if (i <= from || !isBlank(before)) {
            return i <= from || !(Character.isLetterOrDigit(before) || ")]}%'".indexOf(before) >= 0);
        }
        int k = i - 1;
        while (k >= from && isBlank(s.charAt(k)) && i - k < 4) {
            k--;
        }
        char operand = k < from ? 0 : s.charAt(k);
        return !(Digits.isDigit(operand) || operand == ')' || operand == '}' || operand == '%' || operand == '$');
    }

    private @Nullable Numeral unsigned(int start) {
        if (isFraction(start)) {
            return latexFraction(start, null);
        }
        if (!digit(start) && !(is(start, '.') && digit(start + 1))) {
            return null;
        }
        Digits digits = Digits.at(s, start, convention);
        if (digits == null) {
            return null;
        }
        int end = digits.end();
        if (digits.whole()) {
            Numeral mixed = mixed(start, digits);
            if (mixed != null) {
                return mixed;
            }
        }
        Quantity value = Quantity.of(digits.value());
        Exponent exponent = exponent(end);
        if (exponent != null) {
            BigDecimal scaled = digits.value().scaleByPowerOfTen(exponent.power());
            return new Numeral(start, exponent.end(), Quantity.of(scaled), false, false);
        }
        if (isSlash(end) && digit(end + 1)) {
            Digits below = Digits.at(s, end + 1, convention);
            boolean date = below != null && isSlash(below.end()) && digit(below.end() + 1);
            if (below != null && below.value().signum() != 0 && !date) {
                return tail(start, below.end(), new Quantity(digits.value(), below.value()));
            }
        }
        return tail(start, end, value);
    }

    /// `2 1/2`, `2½` and `2\frac{1}{2}`.
    private @Nullable Numeral mixed(int start, Digits whole) {
        int i = whole.end();
        int k = is(i, ' ') || is(i, '\u00A0') ? i + 1 : i;
        if (isFraction(k)) {
            Numeral n = latexFraction(k, whole);
            return n == null ? null : new Numeral(start, n.end(), n.value(), n.percent(), false);
        }
        if (k == i || !digit(k)) {
            return null;
        }
        Digits top = Digits.at(s, k, convention);
        if (top == null || !top.whole() || !isSlash(top.end()) || !digit(top.end() + 1)) {
            return null;
        }
        Digits bottom = Digits.at(s, top.end() + 1, convention);
        if (bottom == null || !bottom.whole() || top.value().compareTo(bottom.value()) >= 0) {
            return null;
        }
        Quantity sum = Quantity.of(whole.value()).plus(new Quantity(top.value(), bottom.value()));
        return tail(start, bottom.end(), sum);
    }

    private @Nullable Numeral latexFraction(int start, @Nullable Digits whole) {
        int i = s.indexOf("frac", start) + 4;
        int[] end = new int[1];
        Quantity top = fractionPart(i, end);
        Quantity bottom = top == null ? null : fractionPart(end[0], end);
        if (top == null || bottom == null || bottom.numerator().signum() == 0) {
            return null;
        }
        Quantity value = new Quantity(
                top.numerator().multiply(bottom.denominator()),
                top.denominator().multiply(bottom.numerator()));
        return tail(
                start,
                end[0],
                whole == null ? value : Quantity.of(whole.value()).plus(value));
    }

    private @Nullable Quantity fractionPart(int start, int[] end) {
        int i = start;
        while (is(i, ' ') && i - start < 3) {
            i++;
        }
        if (digit(i)) {
            end[0] = i + 1;
            return Quantity.of(s.charAt(i) - '0');
        }
        if (!is(i, '{')) {
            return null;
        }
        int from = i + 1;
        while (is(from, ' ') || is(from, '$') || (is(from, '\\') && is(from + 1, '$'))) {
            from++;
        }
        Numeral n = is(from, '-') || digit(from) || is(from, '.') ? atDigits(from) : null;
        if (n == null) {
            return null;
        }
        int close = n.end();
        while (is(close, ' ')) {
            close++;
        }
        end[0] = close + 1;
        return is(close, '}') ? n.value() : null;
    }

    private @Nullable Numeral atDigits(int i) {
        int from = is(i, '-') ? i + 1 : i;
        if (!digit(from) && !(is(from, '.') && digit(from + 1))) {
            return null;
        }
        Digits d = Digits.at(s, from, convention);
        if (d == null) {
            return null;
        }
        BigDecimal value = from > i ? d.value().negate() : d.value();
        return new Numeral(i, d.end(), Quantity.of(value), false, false);
    }

    /// Reads what belongs to a number behind its digits: multipliers, percent, an ordinal's ending.
    private Numeral tail(int start, int digitsEnd, Quantity value) {
        int end = digitsEnd;
        Quantity total = value;
        int k = end;
        while (is(k, ' ') || is(k, '\u00A0') || is(k, '~')) {
            k++;
        }
        Multipliers.Multiplier m = k - end > 2 ? null : Multipliers.at(lower, k);
        if (m != null && !(m.word().equals("k") && k > end)) {
            total = total.times(BigDecimal.ONE.scaleByPowerOfTen(m.power()));
            end = k + m.word().length();
            Multipliers.Multiplier again = m.bounded() ? null : Multipliers.at(lower, end);
            if (again != null && !again.bounded()) { // 2천만
                total = total.times(BigDecimal.ONE.scaleByPowerOfTen(again.power()));
                end += again.word().length();
            } else if (!m.bounded()) {
                Numeral rest = lesser(end, m.power());
                if (rest != null) {
                    total = total.plus(rest.value());
                    end = rest.end();
                }
            }
            return new Numeral(start, end, total, false, false);
        }
        int percent = percent(digitsEnd);
        if (percent > 0) {
            return new Numeral(start, percent, total, true, false);
        }
        return new Numeral(start, digitsEnd, total, false, isOrdinal(digitsEnd));
    }

    /// `3만 5천`: a second, smaller part.
    private @Nullable Numeral lesser(int i, int power) {
        int k = is(i, ' ') ? i + 1 : i;
        if (!digit(k)) {
            return null;
        }
        Numeral n = unsigned(k);
        BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(power);
        boolean smaller = n != null
                && n.value().denominator().compareTo(BigDecimal.ONE) == 0
                && n.value().numerator().compareTo(limit) < 0;
        boolean written = k == i || (n != null && n.end() > 0 && !digit(n.end() - 1));
        return smaller && written ? n : null;
    }

    private int percent(int i) {
        int k = i;
        while (k - i < 3 && (is(k, ' ') || is(k, '\u00A0') || is(k, '\\') || is(k, '$') || is(k, '}'))) {
            k++;
        }
        if (is(k, '%')) {
            return k + 1;
        }
        for (String word : PERCENT) {
            if (lower.startsWith(word, k)) {
                return k + word.length();
            }
        }
        return -1;
    }

    private static final String[] PERCENT = {
        "percent",
        "per cent",
        "pct",
        "prozent",
        "por ciento",
        "pour cent",
        "per cento",
        "por cento",
        "процент",
        "퍼센트",
        "パーセント",
        "শতাংশ",
        "प्रतिशत",
        "శాతం",
        "เปอร์เซ็นต์",
        "asilimia"
    };

    private boolean isOrdinal(int i) {
        return (lower.startsWith("th", i)
                        || lower.startsWith("st", i)
                        || lower.startsWith("nd", i)
                        || lower.startsWith("rd", i))
                && !Character.isLetterOrDigit(passage.at(i + 2));
    }

    /// A power of ten behind digits and where it ends.
    private record Exponent(int power, int end) {}

    /// `e5`, `×10^3` or `\\times 10^{-3}`; null where none stands.
    private @Nullable Exponent exponent(int i) {
        if (is(i, 'e') || is(i, 'E')) {
            int k = is(i + 1, '-') || is(i + 1, '+') ? i + 2 : i + 1;
            return digit(k) ? exponentDigits(k, is(i + 1, '-'), false) : null;
        }
        int k = skipBlanks(i);
        if (is(k, '×') || is(k, '*') || is(k, '·') || is(k, 'x')) {
            k++;
        } else if (s.startsWith("\\times", k)) {
            k += 6;
        } else if (s.startsWith("\\cdot", k)) {
            k += 5;
        } else {
            return null;
        }
        k = skipBlanks(k);
        if (!s.startsWith("10^", k)) {
            return null;
        }
        k += 3;
        boolean braced = is(k, '{');
        k += braced ? 1 : 0;
        boolean negative = is(k, '-');
        if (negative || is(k, '+')) {
            k += is(k + 1, '^') ? 2 : 1; // a superscript -3 folds to ^-^3
        }
        return digit(k) ? exponentDigits(k, negative, braced) : null;
    }

    private @Nullable Exponent exponentDigits(int start, boolean negative, boolean braced) {
        int power = 0;
        int k = start;
        while (digit(k) || (!braced && is(k, '^') && digit(k + 1))) {
            if (digit(k)) {
                power = Math.min(power * 10 + s.charAt(k) - '0', MOST_EXPONENT + 1);
            }
            k++;
        }
        if (power > MOST_EXPONENT || Character.isLetter(passage.at(k)) || (braced && !is(k, '}'))) {
            return null;
        }
        return new Exponent(negative ? -power : power, braced ? k + 1 : k);
    }

    private int skipBlanks(int i) {
        int k = i;
        while (k - i < 3 && isBlank(passage.at(k))) {
            k++;
        }
        return k;
    }

    private int skipCurrency(int i) {
        int k = i;
        if (is(k, '\\') && is(k + 1, '$')) {
            k++;
        }
        while (isCurrency(passage.at(k))) {
            k++;
        }
        if (k == i) {
            return i;
        }
        return is(k, ' ') || is(k, '\u00A0') ? k + 1 : k;
    }

    private boolean isFraction(int i) {
        if (!is(i, '\\')) {
            return false;
        }
        int k = i + 1 < s.length() && FRACTIONS.indexOf(s.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
        return s.startsWith("frac", k);
    }

    private boolean isSlash(int i) {
        return is(i, '/') || is(i, '\u2044');
    }

    private boolean digit(int i) {
        return i >= 0 && i < s.length() && Digits.isDigit(s.charAt(i));
    }

    private boolean is(int i, char c) {
        return i >= 0 && i < s.length() && s.charAt(i) == c;
    }

    private static boolean isCurrency(char c) {
        return c != 0 && CURRENCY.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
