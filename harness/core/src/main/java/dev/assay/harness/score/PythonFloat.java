package dev.assay.harness.score;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as Python's `float` reads them: any decimal digits of Unicode, `_` between digits, an exponent.
final class PythonFloat {

    private static final Pattern PLAIN = Pattern.compile(
            "[+-]?(?:[0-9](?:_?[0-9])*+\\.?+(?:[0-9](?:_?[0-9])*+)?+|\\.[0-9](?:_?[0-9])*+)(?:[eE][+-]?[0-9]{1,3})?");

    private PythonFloat() {}

    /// @return null where Python would raise an error, and for infinity and not-a-number
    static @Nullable BigDecimal parse(String text) {
        String s = digits(text.strip());
        if (s.length() > 400 || !PLAIN.matcher(s).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(s.replace("_", ""));
        return Double.isInfinite(value.doubleValue()) ? null : value;
    }

    /// A text of digits, a sign and a point that is known to parse.
    static BigDecimal decimal(String text) {
        return new BigDecimal(digits(text));
    }

    static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(cp -> {
            boolean native_ = cp > 0x7f && Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER;
            if (native_) {
                out.append((char) ('0' + Character.digit(cp, 10)));
            } else {
                out.appendCodePoint(cp);
            }
        });
        return out.toString();
    }
}
