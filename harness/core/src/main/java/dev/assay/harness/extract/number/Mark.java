package dev.assay.harness.extract.number;

import org.jspecify.annotations.Nullable;

/// A mark between two digits of one numeral.
///
/// @param end where the digits go on
record Mark(Kind kind, int end) {

    enum Kind {
        COMMA,
        POINT,
        /// Only ever groups thousands: apostrophe, no-break space, `_`, LaTeX's `{,}`, `\,` and `,\!`.
        GROUP,
        /// A plain blank: groups thousands where the digits allow it.
        SPACE
    }

    private static final String[] LATEX_GROUPS = {"{,}", ",\\!", "\\,", "\\!", "\\;", "\\:", "\\ ", "~"};

    /// The mark at a position behind a digit; null where none stands or no digit follows it.
    static @Nullable Mark at(String s, int i) {
        if (i + 1 >= s.length()) {
            return null;
        }
        char c = s.charAt(i);
        return switch (c) {
            case ',' -> s.charAt(i + 1) == '\\' ? latex(s, i) : before(s, i + 1, Kind.COMMA);
            case '.' -> before(s, i + 1, Kind.POINT);
            case '\'', '_', '\u00A0' -> before(s, i + 1, Kind.GROUP);
            case ' ' -> before(s, i + 1, Kind.SPACE);
            case '{', '\\', '~' -> latex(s, i);
            default -> null;
        };
    }

    private static @Nullable Mark latex(String s, int i) {
        for (String group : LATEX_GROUPS) {
            if (s.startsWith(group, i)) {
                int end = i + group.length();
                while (end < s.length() && s.charAt(end) == ' ' && end - i < 8) {
                    end++;
                }
                return before(s, end, Kind.GROUP);
            }
        }
        return null;
    }

    private static @Nullable Mark before(String s, int end, Kind kind) {
        return end < s.length() && Digits.isDigit(s.charAt(end)) ? new Mark(kind, end) : null;
    }
}
