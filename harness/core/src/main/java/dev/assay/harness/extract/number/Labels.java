package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import java.util.Set;

/// Numbers that only count something off: `3. Conclusion`, `Step 2`.
final class Labels {

    private static final Set<String> STEPS = Set.of(
            "step",
            "steps",
            "part",
            "case",
            "question",
            "problem",
            "exercise",
            "example",
            "equation",
            "figure",
            "schritt",
            "paso",
            "etape",
            "passo",
            "шаг",
            "hatua",
            "langkah",
            "ধাপ",
            "चरण",
            "దశ");

    private Labels() {}

    static boolean isLabel(Passage p, Numeral n) {
        char next = p.at(n.end());
        boolean mark = next == '.' || next == ')' || next == ':' || next == '、';
        if (mark && Lines.isFirstInLine(p, n.start()) && n.end() - n.start() <= 2) {
            int k = n.end() + 1;
            while (k < p.length() && (p.at(k) == ' ' || p.at(k) == Passage.EMPHASIS)) {
                k++;
            }
            return k > n.end() + 1 && Character.isLetter(p.at(k));
        }
        return STEPS.contains(wordBefore(p, n.start())) || endsList(p, n);
    }

    /// Whether a number alone on the last line goes on counting the line before: `17. …`, then `18` and no
    /// more.
    private static boolean endsList(Passage p, Numeral n) {
        boolean alone = Lines.isFirstInLine(p, n.start()) && n.end() == Lines.contentEnd(p) && n.end() - n.start() <= 2;
        int end = alone ? Lines.contentEnd(p, Lines.start(p, n.start())) : 0;
        int line = end == 0 ? 0 : Lines.start(p, end);
        int k = line;
        int before = 0;
        while (end > 0 && k - line < 2 && Digits.isDigit(p.at(k))) {
            before = 10 * before + p.at(k) - '0';
            k++;
        }
        return k > line && (p.at(k) == '.' || p.at(k) == ')') && n.value().sameAs(Quantity.of(before + 1));
    }

    /// Whether a list starts here: `1. `.
    static boolean startsList(Passage p, int i) {
        return p.at(i) == '1' && (p.at(i + 1) == '.' || p.at(i + 1) == ')') && p.at(i + 2) == ' ';
    }

    private static String wordBefore(Passage p, int i) {
        int end = i;
        while (end > 0 && (p.at(end - 1) == ' ' || p.at(end - 1) == '#')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 12 && Character.isLetter(p.at(start - 1))) {
            start--;
        }
        return p.sliceLower(start, end);
    }
}
