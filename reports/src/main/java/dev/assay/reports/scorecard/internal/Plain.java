package dev.assay.reports.scorecard.internal;

/// Text that HTML and UTF-8 can carry: control characters become their pictures, half a surrogate pair
/// becomes U+FFFD. Each UTF-16 unit stays one unit.
public final class Plain {
    private Plain() {}

    public static String text(String text) {
        int at = 0;
        while (at < text.length() && carried(text, at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (; at < out.length(); at++) {
            if (!carried(text, at)) {
                char c = text.charAt(at);
                out.setCharAt(at, c < 0x20 ? (char) (0x2400 + c) : c == 0x7f ? '␡' : '\uFFFD');
            }
        }
        return out.toString();
    }

    private static boolean carried(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
        return !control && c < 0xfffe;
    }
}
