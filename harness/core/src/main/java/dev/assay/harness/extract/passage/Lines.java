package dev.assay.harness.extract.passage;

/// Ends of lines and sentences in a passage.
public final class Lines {

    private static final int LONGEST_SENTENCE = 400;

    private Lines() {}

    /// Where the line that holds `i` starts.
    public static int start(Passage p, int i) {
        return i <= 0 ? 0 : p.text().lastIndexOf('\n', i - 1) + 1;
    }

    /// Where the line that holds `i` ends, before its line break.
    public static int end(Passage p, int i) {
        int end = p.text().indexOf('\n', i);
        return end < 0 ? p.length() : end;
    }

    /// Where the sentence that holds `i` ends: at a full stop before a blank, at the end of the line, or after
    /// a few hundred characters.
    public static int sentenceEnd(Passage p, int i) {
        int limit = Math.min(p.length(), i + LONGEST_SENTENCE);
        for (int k = i; k < limit; k++) {
            char c = p.at(k);
            if (c == '\n' || c == '。' || c == '।' || c == '؟' || c == '!' || c == '?') {
                return k;
            }
            if (c == '.'
                    && (k + 1 >= p.length()
                            || Character.isWhitespace(p.at(k + 1))
                            || p.at(k + 1) == Passage.EMPHASIS)) {
                return k;
            }
        }
        return limit;
    }

    /// Whether only blanks and emphasis stand between `i` and the start of its line.
    public static boolean isFirstInLine(Passage p, int i) {
        int k = i;
        while (k > 0 && (Skip.isBlank(p.at(k - 1)) || p.at(k - 1) == Passage.EMPHASIS || p.at(k - 1) == '>')) {
            k--;
        }
        return k == 0 || p.at(k - 1) == '\n';
    }
}
