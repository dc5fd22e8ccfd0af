package dev.assay.harness.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Tokens that Inspect takes for numbers: Python floats, and the numerals of Unicode that `float` refuses: a
/// Unicode minus, vulgar fractions with or without a whole part, superscript exponents, a Chinese numeral.
final class InspectNumbers {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String CHINESE = "零一二三四五六七八九十";

    private InspectNumbers() {}

    /// @return null when the token as a whole is no number
    static @Nullable BigDecimal parse(String token) {
        BigDecimal plain = PythonFloat.parse(token);
        return plain != null || token.isEmpty() || token.length() > 60 ? plain : unicode(token);
    }

    private static @Nullable BigDecimal unicode(String token) {
        boolean negative = token.charAt(0) == '-' || token.charAt(0) == '\u2212';
        String rest = negative ? token.substring(1) : token;
        if (rest.isEmpty()) {
            return null;
        }
        BigDecimal value = PythonFloat.parse(rest);
        if (value == null && CHINESE.contains(rest) && rest.length() == 1) {
            value = BigDecimal.valueOf(CHINESE.indexOf(rest));
        }
        if (value == null) {
            value = withFraction(rest);
        }
        if (value == null) {
            value = withExponent(rest);
        }
        return value == null ? null : negative ? value.negate() : value;
    }

    private static @Nullable BigDecimal withFraction(String rest) {
        String fraction = Normalizer.normalize(rest.substring(rest.length() - 1), Normalizer.Form.NFKC);
        int slash = fraction.indexOf('\u2044');
        if (slash < 1) {
            return null;
        }
        String whole = rest.substring(0, rest.length() - 1);
        BigDecimal base = whole.isEmpty() ? BigDecimal.ZERO : PythonFloat.parse(whole);
        BigDecimal bottom = PythonFloat.parse(fraction.substring(slash + 1));
        BigDecimal top = PythonFloat.parse(fraction.substring(0, slash));
        return base == null || top == null || bottom == null
                ? null
                : base.add(top.divide(bottom, MathContext.DECIMAL64));
    }

    private static @Nullable BigDecimal withExponent(String rest) {
        int split = rest.length();
        int exponent = 0;
        int place = 1;
        while (split > 0 && SUPERSCRIPTS.indexOf(rest.charAt(split - 1)) >= 0 && place <= 100) {
            split--;
            exponent += place * SUPERSCRIPTS.indexOf(rest.charAt(split));
            place *= 10;
        }
        BigDecimal base = split == rest.length() ? null : PythonFloat.parse(rest.substring(0, split));
        return base == null || exponent > 100 ? null : base.pow(exponent, MathContext.DECIMAL64);
    }
}
