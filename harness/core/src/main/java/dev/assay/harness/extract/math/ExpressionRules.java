package dev.assay.harness.extract.math;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Rule;
import dev.assay.harness.extract.number.ToldNumbers;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rules that find a mathematical expression, in the order in which they are asked.
public final class ExpressionRules {

    private ExpressionRules() {}

    public static final List<Rule> ALL = List.of(
            Rule.lastOf(ExpressionRules::box, ExpressionRules::answerWord),
            ExpressionRules::whole,
            ExpressionRules::lastFormulaOrNumber);

    private static final int WIDEST_GAP = 48;
    private static final int LONGEST_FORMULA = 1_000;
    private static final List<String> ENDS = List.of(
            " because ",
            " since ",
            " which ",
            " where ",
            " when ",
            " as ",
            " for ",
            " by ",
            ", so ",
            ", which ",
            ", where ");

    /// The last box, with the boxes before it that only "and", a comma or blanks part from it.
    static @Nullable Extraction box(Passage p, Sample sample) {
        List<Boxes.Box> boxes =
                Boxes.in(p).stream().filter(b -> b.end() > b.start()).toList();
        if (boxes.isEmpty()) {
            return null;
        }
        int first = boxes.size() - 1;
        while (first > 0
                && joins(p, boxes.get(first - 1).end(), boxes.get(first).start())) {
            first--;
        }
        StringBuilder value = new StringBuilder();
        for (Boxes.Box box : boxes.subList(first, boxes.size())) {
            String content = p.spelling(box.start(), box.end()).strip();
            value.append(value.isEmpty() ? "" : ", ").append(content);
        }
        int end = boxes.getLast().end();
        return p.found(value + percent(p, end), "box", boxes.get(first).start(), end);
    }

    private static boolean joins(Passage p, int from, int to) {
        if (to <= from || to - from > WIDEST_GAP) {
            return false;
        }
        String between = p.lower()
                .substring(from, to)
                .replaceAll("\\\\(?:boxed|fbox|quad|qquad|text|mbox)", " ")
                .replaceAll("[{}$\\\\(),;\\s]+", " ")
                .strip();
        return between.isEmpty()
                || between.equals("and")
                || between.equals("or")
                || between.matches("for part [a-z] and");
    }

    /// A percent sign or word right behind a box or a formula.
    private static String percent(Passage p, int end) {
        int k = end;
        while (k < p.length() && " }$\\)".indexOf(p.at(k)) >= 0 && k - end < 8) {
            k++;
        }
        boolean percent = p.at(k) == '%' || p.startsLower("percent", k) || p.startsLower("pct", k);
        return percent && k > end ? "\\%" : "";
    }

    /// What an announcing word announces, up to the end of the sentence.
    static @Nullable Extraction answerWord(Passage p, Sample sample) {
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            int start = start(p, hit);
            int end = start < 0 ? -1 : end(p, start);
            if (end > start && (formulaEnd(p, start) > 0 || !isProse(p.spelling(start, end)))) {
                return p.found(value(p, start, end), "marker/answer", start, end);
            }
            Extraction told = end > start ? told(p, start, end, sample) : null;
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /// "The volume of the box is 120": what follows the copula of an announced sentence, else its number.
    private static @Nullable Extraction told(Passage p, int start, int end, Sample sample) {
        for (String copula : List.of(" is ", " are ", " equals ", " = ")) {
            int at = p.lastIndexOfLower(copula, start, end);
            int from = at + copula.length();
            if (at >= start && from < end && (formulaEnd(p, from) > 0 || !isProse(p.spelling(from, end)))) {
                return p.found(value(p, from, end), "marker/answer-sentence", from, end);
            }
        }
        return ToldNumbers.told(p, start, end, sample);
    }

    /// Where the announced value starts: behind colons, copulas and small words; brackets and dollar signs
    /// belong to it. -1 where nothing is announced.
    private static int start(Passage p, AnswerWords.Hit hit) {
        int i = hit.end();
        boolean announced = false;
        for (int step = 0; step < 24 && i < p.length(); step++) {
            char c = p.at(i);
            boolean thin = Skip.isBlank(c) || c == Passage.EMPHASIS || c == '*' || c == '"' || c == ':' || c == '\n';
            if (thin) {
                announced |= c == ':';
                i++;
                continue;
            }
            int copula = AnswerWords.copulaEnd(p, i);
            int filler = copula > i ? copula : AnswerWords.fillerEnd(p, i);
            if (copula - i > 1 || filler - i > 1) {
                announced |= copula > i;
                i = filler;
            } else {
                break;
            }
        }
        boolean formula = p.at(i) == '$' || p.starts("\\(", i) || p.starts("\\[", i);
        return i < p.length() && (announced || formula) ? i : -1;
    }

    private static int end(Passage p, int start) {
        int end = formulasEnd(p, start);
        if (end > start) {
            return end;
        }
        end = Lines.sentenceEnd(p, start);
        for (String stop : ENDS) {
            int at = p.sliceLower(start, end).indexOf(stop);
            end = at > 0 ? start + at : end;
        }
        return end;
    }

    /// The end of the formulas that start here, joined by commas and "and"; `start` where none starts.
    private static int formulasEnd(Passage p, int start) {
        int end = start;
        int k = start;
        while (true) {
            int close = formulaEnd(p, k);
            if (close < 0) {
                return end;
            }
            end = close;
            k = close;
            while (k < p.length() && (p.at(k) == ' ' || p.at(k) == ',')) {
                k++;
            }
            if (p.startsLower("and ", k) || p.startsLower("or ", k)) {
                k = p.indexOf(' ', k) + 1;
            }
        }
    }

    /// The end of the formula that opens here; -1 where none opens, or it is not closed.
    private static int formulaEnd(Passage p, int i) {
        String close = p.starts("$$", i)
                ? "$$"
                : p.at(i) == '$' ? "$" : p.starts("\\(", i) ? "\\)" : p.starts("\\[", i) ? "\\]" : "";
        if (close.isEmpty()) {
            return -1;
        }
        int open = close.equals("$") ? 1 : 2;
        int limit = i + LONGEST_FORMULA;
        int end = p.indexOf(close, i + open, limit);
        while (end > 0 && close.startsWith("$") && p.at(end - 1) == '\\') {
            end = p.indexOf(close, end + 1, limit);
        }
        return end < 0 ? -1 : end + close.length();
    }

    /// The whole answer is one formula.
    static @Nullable Extraction whole(Passage p, Sample sample) {
        int start = 0;
        int end = p.length();
        while (start < end && Character.isWhitespace(p.at(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        if (end - start > 300 || start == end || (p.indexOf('\n', start) >= 0 && p.indexOf('\n', start) < end)) {
            return null;
        }
        String text = p.spelling(start, end);
        return isProse(text) || !Equivalence.isFormula(text) ? null : p.found(text, "formula/whole", start, end);
    }

    /// The last formula between dollar signs or brackets, or the last number where that stands behind it.
    static @Nullable Extraction lastFormulaOrNumber(Passage p, Sample sample) {
        int start = -1;
        int end = -1;
        int i = 0;
        while (i < p.length()) {
            int close = p.at(i) == '$' || p.at(i) == '\\' ? formulasEnd(p, i) : i;
            if (close > i) {
                start = i;
                end = close;
            }
            i = Math.max(close, p.at(i) == '\\' ? i + 2 : i + 1);
        }
        Extraction number = ToldNumbers.last(start < 0 ? p : p.tail(end), sample);
        if (number != null || start < 0) {
            return number;
        }
        return p.found(value(p, start, end), "formula/last", start, end);
    }

    private static String value(Passage p, int start, int end) {
        return p.spelling(start, end).strip() + percent(p, end);
    }

    /// Whether a text holds words beside numbers and formulas; words alone are an answer too.
    private static boolean isProse(String text) {
        int words = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z\\\\]+")) {
            boolean plain = word.length() > 2 && word.indexOf('\\') < 0;
            words += plain && Commands.token(word, false) == null && !Commands.isUnit(word) ? 1 : 0;
        }
        boolean mathematics = text.chars().anyMatch(c -> Character.isDigit(c) || c == '$' || c == '=' || c == '\\');
        boolean ideographs = text.chars().anyMatch(c -> (c >= 0x2E80 && c < 0xE000) || (c >= 0x900 && c < 0xE80));
        return words > 3 || (mathematics && (words > 0 || ideographs));
    }
}
