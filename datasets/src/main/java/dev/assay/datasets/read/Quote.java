package dev.assay.datasets.read;

/// A value from the data as a message may show it.
final class Quote {
    private static final int MOST = 60;

    private Quote() {}

    static String of(String value, boolean withheld) {
        if (withheld) {
            return "a value that is not shown, because the set is restricted";
        }
        StringBuilder text = new StringBuilder("\"");
        int shown = Math.min(value.length(), MOST);
        if (shown < value.length() && Character.isHighSurrogate(value.charAt(shown - 1))) {
            shown--;
        }
        for (int i = 0; i < shown; i++) {
            char c = value.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c); // no line breaks, no terminal escapes
        }
        return text.append(shown < value.length() ? "…\"" : "\"").toString();
    }
}
