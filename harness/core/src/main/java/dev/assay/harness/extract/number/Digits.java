package dev.assay.harness.extract.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The digits of one numeral with its grouping marks and decimals; no sign, no unit.
///
/// @param value what they are worth
/// @param end   where they end, exclusive
/// @param whole whether there are no decimals
record Digits(BigDecimal value, int end, boolean whole) {

    /// Longer strings of digits are no numbers anybody asks for, and exact arithmetic on them costs more than
    /// linear.
    private static final int MOST_DIGITS = 400;

    /// Reads at a digit, or at a decimal point before a digit.
    ///
    /// @return null when what stands there is no number: a version (`1.2.3`), or too long
    static @Nullable Digits at(String s, int start, Convention convention) {
        StringBuilder digits = new StringBuilder();
        if (s.charAt(start) == '.') {
            return fraction(s, start + 1, digits.append('0'));
        }
        int i = run(s, start, digits);
        Mark mark = Mark.at(s, i);
        if (mark == null) {
            return whole(digits, i);
        }
        return switch (mark.kind()) {
            case COMMA, POINT ->
                alike(s, i, mark.kind()) > 1
                        ? several(s, start, i, mark.kind(), digits)
                        : single(s, start, i, mark, digits, convention);
            case GROUP, SPACE -> {
                int grouped = groups(s, start, i, mark.kind(), digits);
                yield grouped < 0 ? whole(digits, i) : decimals(s, grouped, digits, mark.kind());
            }
        };
    }

    /// `1,234,567` and `1.234.567`; else `3,5,7` is a list and `1.2.3` a version.
    private static @Nullable Digits several(String s, int start, int i, Mark.Kind kind, StringBuilder digits) {
        int grouped = groups(s, start, i, kind, digits);
        if (grouped >= 0) {
            return decimals(s, grouped, digits, kind);
        }
        return kind == Mark.Kind.COMMA ? whole(digits, i) : null;
    }

    /// One comma or one point: decimals, unless exactly three digits follow and the convention says thousands.
    private static @Nullable Digits single(
            String s, int start, int i, Mark mark, StringBuilder digits, Convention convention) {
        int after = lengthOfRun(s, mark.end());
        Mark next = Mark.at(s, mark.end() + after);
        boolean canGroup = after == 3 && i - start <= 3 && s.charAt(start) != '0';
        boolean otherFollows = next != null && next.kind() == other(mark.kind());
        boolean pointGroups = convention == Convention.COMMA;
        if (canGroup && (otherFollows || (mark.kind() == Mark.Kind.POINT) == pointGroups)) {
            return decimals(s, run(s, mark.end(), digits), digits, mark.kind());
        }
        if (mark.kind() == Mark.Kind.COMMA && convention == Convention.POINT && after > 3) {
            return whole(digits, i); // 18,2000 is a list
        }
        return fraction(s, mark.end(), digits);
    }

    /// Appends all groups of a grouped number; -1, and nothing appended, when they are no thousands.
    private static int groups(String s, int start, int firstMark, Mark.Kind kind, StringBuilder digits) {
        int lead = firstMark - start;
        if (lead > 3 || s.charAt(start) == '0') {
            return -1;
        }
        StringBuilder more = new StringBuilder();
        boolean western = true;
        boolean indian = kind == Mark.Kind.COMMA && lead <= 2;
        int i = firstMark;
        int last = 0;
        for (Mark mark = Mark.at(s, i); mark != null && mark.kind() == kind; mark = Mark.at(s, i)) {
            if (last != 0) {
                western &= last == 3;
                indian &= last == 2;
            }
            if (!western && !indian) {
                return -1;
            }
            int end = run(s, mark.end(), more);
            last = end - mark.end();
            i = end;
            if (more.length() > MOST_DIGITS) {
                return -1;
            }
        }
        if (last != 3 || (!western && !indian)) {
            return -1;
        }
        digits.append(more);
        return i;
    }

    /// After thousands: decimals behind the other mark, if there are any.
    private static @Nullable Digits decimals(String s, int i, StringBuilder digits, Mark.Kind groupedBy) {
        Mark mark = Mark.at(s, i);
        boolean decimal = mark != null
                && mark.kind() != groupedBy
                && (mark.kind() == Mark.Kind.POINT || mark.kind() == Mark.Kind.COMMA)
                && alike(s, i, mark.kind()) == 1;
        return decimal && mark != null ? fraction(s, mark.end(), digits) : whole(digits, i);
    }

    private static @Nullable Digits fraction(String s, int i, StringBuilder digits) {
        int before = digits.length();
        int end = run(s, i, digits);
        return digits.length() > MOST_DIGITS
                ? null
                : new Digits(new BigDecimal(digits.toString()).movePointLeft(digits.length() - before), end, false);
    }

    private static @Nullable Digits whole(StringBuilder digits, int end) {
        return digits.length() > MOST_DIGITS ? null : new Digits(new BigDecimal(digits.toString()), end, true);
    }

    /// How many marks of one kind follow each other with digits between them, two meaning "more than one".
    private static int alike(String s, int i, Mark.Kind kind) {
        Mark mark = Mark.at(s, i);
        if (mark == null || mark.kind() != kind) {
            return 0;
        }
        Mark next = Mark.at(s, mark.end() + lengthOfRun(s, mark.end()));
        return next != null && next.kind() == kind ? 2 : 1;
    }

    private static Mark.Kind other(Mark.Kind kind) {
        return kind == Mark.Kind.COMMA ? Mark.Kind.POINT : Mark.Kind.COMMA;
    }

    private static int lengthOfRun(String s, int i) {
        int end = i;
        while (end < s.length() && isDigit(s.charAt(end))) {
            end++;
        }
        return end - i;
    }

    private static int run(String s, int i, StringBuilder into) {
        int end = i + lengthOfRun(s, i);
        into.append(s, i, Math.min(end, i + MOST_DIGITS + 1));
        return end;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
