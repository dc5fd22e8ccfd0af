package dev.assay.harness.extract.number;

import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Numbers of a sentence that only explain another one.
final class Asides {

    private static final Set<String> BY = Set.of(
            "by", "from", "after", "when", "while", "through", "before", "en", "al", "por", "ao", "tras", "depois");

    /// Words behind a number that make it a part of a calculation.
    private static final List<String> OPERATIONS = List.of(
            " times ",
            " more than ",
            " less than ",
            " fewer than ",
            " plus ",
            " minus ",
            " multiplied by ",
            " divided by ",
            " added to ",
            " subtracted from ",
            " of ",
            " mal ",
            " mehr als ",
            " weniger als ",
            " geteilt durch ",
            " fois ",
            " de plus que ",
            " de moins que ",
            " moins ",
            " divise par ",
            " veces ",
            " por ",
            " mas que ",
            " menos ",
            " mas ",
            " vezes ",
            " volte ",
            " piu ",
            " meno ",
            " умножить на ",
            " плюс ",
            " минус ",
            "乘以",
            "加",
            "减",
            "除以",
            "倍",
            "かける");

    private Asides() {}

    /// The numbers without those in brackets that stand behind another: "$18 per day (9 eggs at $2)". All of
    /// them where each stands in brackets.
    static List<Numeral> outsideBrackets(Passage p, List<Numeral> all, int from) {
        List<Numeral> outside = new ArrayList<>();
        int depth = 0;
        int i = from;
        for (Numeral n : all) {
            for (; i < n.start(); i++) {
                char c = p.at(i);
                boolean opens = c == '(' && isBracket(p, i) && (depth > 0 || !outside.isEmpty());
                depth += opens ? 1 : c == ')' && depth > 0 ? -1 : 0;
            }
            if (depth == 0) {
                outside.add(n);
            }
        }
        return outside.isEmpty() ? all : outside;
    }

    /// A bracket of the sentence, and none of a formula: `\\(`, `3 * (5 + 2)`, `f(2)`.
    private static boolean isBracket(Passage p, int i) {
        int k = i - 1;
        while (k > 0 && i - k < 4 && (p.at(k) == ' ' || p.at(k) == Passage.EMPHASIS)) {
            k--;
        }
        return "\\*+-×·/÷=^".indexOf(p.at(k)) < 0
                && (k < i - 1 || !Character.isLetterOrDigit(p.at(k)) || p.at(k) > 0x2E80);
    }

    /// "by selling 9 eggs", "en vendant 9 œufs", "al vender 9 huevos": a number behind what is done to get
    /// another.
    static boolean isBehindDoing(Passage p, int i) {
        int end = back(p, i);
        int start = word(p, end);
        String doing = p.sliceLower(start, end);
        int before = back(p, start);
        boolean verb = doing.length() > 4
                && (doing.endsWith("ing") || doing.endsWith("ant") || doing.endsWith("er") || doing.endsWith("ar"));
        return verb && BY.contains(p.sliceLower(word(p, before), before));
    }

    private static int back(Passage p, int i) {
        int end = i;
        while (end > 0 && i - end < 4 && (p.at(end - 1) == ' ' || p.at(end - 1) == Passage.EMPHASIS)) {
            end--;
        }
        return end;
    }

    private static int word(Passage p, int end) {
        int start = end;
        while (start > 0 && end - start < 16 && Character.isLetter(p.at(start - 1))) {
            start--;
        }
        return start;
    }

    /// Whether a number is part of a calculation in words: "3 times 6, which is 18".
    static boolean isOperand(Passage p, Numeral n) {
        return OPERATIONS.stream().anyMatch(word -> p.startsLower(word, n.end()));
    }

    /// Whether a sentence is the row of a table; the result stands in the last column.
    static boolean isTableRow(Passage p, int start) {
        int line = Lines.startWithin(p, start, 200);
        return line >= 0 && p.at(line) == '|';
    }
}
