package dev.assay.harness.score;

import org.jspecify.annotations.Nullable;

/// Inspect's `ANSWER: X`: letters, digits, blanks and commas behind the word and a colon. One pass, where its
/// own two expressions could need more.
///
/// @param letters what stands there, stray commas and blanks at the ends taken off
/// @param start   where it starts
/// @param end     where it ends, exclusive
record AnswerLine(String letters, int start, int end) {

    private static final String WORD = "ANSWER";

    /// The last one that stands at the start of a line and fills it, up to a full stop; else the last one of
    /// all; null where there is none.
    static @Nullable AnswerLine lastIn(String text) {
        AnswerLine strict = null;
        AnswerLine lenient = null;
        for (int i = 0; i + WORD.length() <= text.length(); i++) {
            if (!text.regionMatches(true, i, WORD, 0, WORD.length())) {
                continue;
            }
            int colon = skipBlanks(text, i + WORD.length());
            if (colon >= text.length() || text.charAt(colon) != ':') {
                continue;
            }
            int start = skipBlanks(text, colon + 1);
            int end = start;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            if (end == start) {
                continue;
            }
            if ((i == 0 || text.charAt(i - 1) == '\n') && fillsLine(text, end)) {
                strict = of(text, start, end);
            }
            AnswerLine loose = of(text, start, wholeWords(text, start, end));
            lenient = loose == null ? lenient : loose;
            i = end - 1;
        }
        return strict == null ? lenient : strict;
    }

    /// Whether only blanks and a full stop part a position from the end of its line.
    private static boolean fillsLine(String text, int end) {
        int k = end;
        boolean broken = false;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            broken |= text.charAt(k) == '\n';
            k++;
        }
        return broken || k == text.length() || text.charAt(k) == '.';
    }

    /// The end, moved back to the last blank or comma where a word goes on behind it.
    private static int wholeWords(String text, int start, int end) {
        int k = end;
        boolean goesOn =
                end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
        while (goesOn && k > start && text.charAt(k - 1) != ' ' && text.charAt(k - 1) != ',') {
            k--;
        }
        return goesOn && k > start ? k - 1 : k;
    }

    private static @Nullable AnswerLine of(String text, int start, int end) {
        int from = start;
        int to = end;
        while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ',')) {
            to--;
        }
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        return from < to ? new AnswerLine(text.substring(from, to), from, to) : null;
    }

    private static int skipBlanks(String text, int i) {
        int k = i;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == ',';
    }
}
