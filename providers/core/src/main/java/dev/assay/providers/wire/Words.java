package dev.assay.providers.wire;

import java.nio.charset.StandardCharsets;

/// Shortens what a server wrote, for a message to people.
final class Words {
    private static final int LONGEST = 300;

    private Words() {}

    /// The start of some bytes, on one line.
    static String start(byte[] data, int length) {
        return shorten(new String(data, 0, Math.min(length, 4 * LONGEST), StandardCharsets.UTF_8));
    }

    /// On one line, control characters out, at most 300 characters.
    static String shorten(String text) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0)) {
                space = !line.isEmpty();
                continue;
            }
            if (line.length() >= LONGEST && !Character.isLowSurrogate(c)) {
                return line + " …";
            }
            if (space) {
                line.append(' ');
                space = false;
            }
            line.append(c);
        }
        return line.toString();
    }
}
