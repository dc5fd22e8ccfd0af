package dev.assay.harness.extract.passage;

/// Ends of lines and sentences in a passage.
public final class Lines {

    private static final int LONGEST_SENTENCE = 400;

    private Lines() {}

    /// Where the line that holds `i` starts.
    public static int start(Passage p, int i) {
        return i <= 0 ? 0 : p.lastIndexOf('\n', i - 1) + 1;
    }

    /// Where the line that holds `i` starts, if no more than so many characters before; else -1.
    public static int startWithin(Passage p, int i, int most) {
        int k = i;
        while (k > 0 && p.at(k - 1) != '\n') {
            if (i - k >= most) {
                return -1;
            }
            k--;
        }
        return k;
    }

    /// Where the line that holds `i` ends, before its line break.
    public static int end(Passage p, int i) {
        int end = p.indexOf('\n', i);
        return end < 0 ? p.length() : end;
    }

    /// The same, if no more than so many characters behind; else that far.
    public static int endWithin(Passage p, int i, int most) {
        int limit = Math.min(p.length(), i + most);
        int k = i;
        while (k < limit && p.at(k) != '\n') {
            k++;
        }
        return k;
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
                    && (k + 1 >= p.length() || Character.isWhitespace(p.at(k + 1)) || p.at(k + 1) == Passage.EMPHASIS)
                    && !Abbreviations.endAt(p, k)) {
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

    /// Where the last text ends, trailing blanks aside.
    public static int contentEnd(Passage p) {
        return contentEnd(p, p.length());
    }

    /// Where the last text before a position ends, blanks and emphasis aside.
    public static int contentEnd(Passage p, int before) {
        int end = before;
        while (end > 0 && (Character.isWhitespace(p.at(end - 1)) || p.at(end - 1) == Passage.EMPHASIS)) {
            end--;
        }
        return end;
    }

    /// Where the last sentence starts.
    public static int lastSentence(Passage p) {
        return lastSentence(p, contentEnd(p));
    }

    /// Where the last sentence before a position starts.
    public static int lastSentence(Passage p, int end) {
        int start = Math.max(start(p, end), end - 2 * LONGEST_SENTENCE);
        int k = start;
        while (k < end) {
            int stop = sentenceEnd(p, k);
            if (stop + 1 >= end) {
                return k;
            }
            k = stop + 1;
        }
        return start;
    }
}
