package dev.assay.providers.embedded.worker;

import java.util.Locale;

/// Carries characters through the native template renderer that it would damage. The renderer hands its
/// result back as *modified* UTF-8, which spoils every character outside the Basic Multilingual Plane (all
/// emoji) and ends at a NUL. Such a character travels as a private-use mark and seven digits, and so does the
/// mark itself, so that any text comes back as it went. All others travel as they are: a template that trims
/// or searches the text sees it.
final class Escapes {
    /// The private-use characters that have a meaning here; in a text they are escaped too.
    static final char ESCAPE = '\uE0A5';

    static final char EDGE = '\uE0A6';
    static final char COMPLAINT = '\uE0A7';
    static final char REAL_REQUEST = '\uE0A8';

    /// Stands for an empty text, which the renderer would take for none at all and print as `None`.
    static final char NOTHING = '\uE0A9';

    private static final int DIGITS = 7;

    private Escapes() {}

    static String escape(String text) {
        if (text.isEmpty()) {
            return String.valueOf(NOTHING);
        }
        if (text.codePoints().noneMatch(Escapes::isDangerous)) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isDangerous(c)) {
                out.append(ESCAPE).append(String.format(Locale.ROOT, "%07d", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /// The inverse.
    ///
    /// @throws IllegalArgumentException when the template has cut an escape in two
    static String unescape(String text) {
        if (text.indexOf(ESCAPE) < 0 && text.indexOf(NOTHING) < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at++);
            if (c == ESCAPE) {
                out.appendCodePoint(code(text, at));
                at += DIGITS;
            } else if (c != NOTHING) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int code(String text, int at) {
        int code = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("an escaped character was cut");
            }
            code = code * 10 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw new IllegalArgumentException("an escaped character was changed");
        }
        return code;
    }

    private static boolean isDangerous(int c) {
        return c > 0xFFFF || c == 0 || (c >= ESCAPE && c <= NOTHING);
    }
}
