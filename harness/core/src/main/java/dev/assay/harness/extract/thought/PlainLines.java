package dev.assay.harness.extract.thought;

import dev.assay.harness.extract.Answer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Thoughts that are parted from the answer by whole lines: s1's "think" and "answer", Granite's "Here is my
/// thought process:" and "Here is my response:".
public final class PlainLines {

    private static final String[][] PAIRS = {
        {"think", "answer"}, {"here is my thought process:", "here is my response:"}, {"# thinking", "# answer"}
    };

    private PlainLines() {}

    public static @Nullable Answer separate(Scan text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        for (String[] pair : PAIRS) {
            if (isLine(text, start, pair[0])) {
                return between(text, lineEnd(text, start), pair[1]);
            }
        }
        return null;
    }

    private static Answer between(Scan text, int thought, String answerLine) {
        int found = -1;
        for (int line = thought; line >= 0 && line < text.length(); line = next(text, line)) {
            if (isLine(text, line, answerLine)) {
                found = line;
            }
        }
        return found < 0
                ? new Answer(text.whole(), text.length(), text.substring(thought), true)
                : new Answer(text.whole(), lineEnd(text, found), text.substring(thought, found), false);
    }

    private static int next(Scan text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }

    private static int lineEnd(Scan text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end;
    }

    private static boolean isLine(Scan text, int start, String word) {
        int end = lineEnd(text, start);
        return end - start <= word.length() + 8
                && text.substring(start, end).strip().toLowerCase(Locale.ROOT).equals(word);
    }
}
