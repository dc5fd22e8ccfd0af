package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;

/// Calculations over several lines, such as some models write below "The answer is:". Their first line is not
/// the answer.
final class Working {

    private static final int LONGEST_LINE = 160;

    private Working() {}

    /// Whether a calculation of several lines starts on the line of `value`, which stands below its marker.
    static boolean opens(Passage p, int marker, int value) {
        int start = value;
        while (start > marker && value - start < LONGEST_LINE && p.at(start - 1) != '\n') {
            start--;
        }
        if (p.at(start - 1) != '\n' || start <= marker) {
            return false;
        }
        int end = lineEnd(p, start);
        int next = end;
        while (next - end < LONGEST_LINE && (p.at(next) == '\n' || Skip.isBlank(p.at(next)))) {
            next++;
        }
        int nextEnd = lineEnd(p, next);
        if (p.at(next) == '=') {
            return true;
        }
        if (!has(p, '=', start, end)) {
            return false;
        }
        boolean adjacent = next == end + 1;
        return endsInEquals(p, start, end) || (has(p, '=', next, nextEnd) && (adjacent || !hasWords(p, next, nextEnd)));
    }

    private static int lineEnd(Passage p, int from) {
        int end = from;
        while (end < p.length() && p.at(end) != '\n' && end - from < LONGEST_LINE) {
            end++;
        }
        return end;
    }

    private static boolean has(Passage p, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.at(i) == c) {
                return true;
            }
        }
        return false;
    }

    /// Whether a stretch ends in an equals sign.
    static boolean endsInEquals(Passage p, int from, int to) {
        int last = to;
        while (last > from && " $\\".indexOf(p.at(last - 1)) >= 0) {
            last--;
        }
        return p.at(last - 1) == '=';
    }

    private static boolean hasWords(Passage p, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters = Character.isLetter(p.at(i)) ? letters + 1 : 0;
            if (letters > 2) {
                return true;
            }
        }
        return false;
    }
}
