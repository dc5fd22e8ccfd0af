package dev.assay.harness.extract.passage;

/// Which closing brace belongs to which opening one.
final class Braces {

    private Braces() {}

    static int[] match(String text) {
        int[] closer = new int[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                closer[i] = -1;
                open[depth++] = i;
            } else if (c == '}' && depth > 0) {
                closer[open[--depth]] = i;
            }
        }
        return closer;
    }
}
