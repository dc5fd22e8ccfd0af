package dev.assay.harness.extract.text;

import dev.assay.harness.extract.passage.Passage;

/// Short texts as they are compared.
public final class FoldedText {

    private FoldedText() {}

    /// A text in lower case with blanks folded to one, and without accents on Latin letters, markup, quotes
    /// and outer punctuation.
    public static String key(String text) {
        CharSequence key = fold(text);
        int start = 0;
        int end = key.length();
        while (end > start && " .,;:!?。،؟".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && " .,;:".indexOf(key.charAt(start)) >= 0) {
            start++;
        }
        return key.subSequence(start, end).toString();
    }

    /// The same with the outer punctuation left on.
    public static CharSequence fold(String text) {
        Passage p = Passage.of(text);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < p.length(); i++) {
            char c = p.lowerAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                    key.append(' ');
                }
            } else if (c != Passage.EMPHASIS && c != '"' && c != '*' && c != '$') {
                key.append(c);
            }
        }
        return key;
    }
}
