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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules that find a mathematical expression, in the order in which they are asked.
public final class ExpressionRules {

    private ExpressionRules() {}

    public static final List<Rule> ALL =
            List.of(ExpressionRules::marked, ExpressionRules::whole, ExpressionRules::lastFormulaOrNumber);

    private static final int WIDEST_GAP = 48;
    private static final int LONGEST_FORMULA = 1_000;
    private static final int MOST_SMALL_WORDS = 24;

    /// Where an announced value ends before its sentence does: reasons and relative clauses, and what some
    /// languages put behind a value to say "is".
    private static final List<String> ENDS = phrases(
            " because | since | which | where | when | as | for | by |, so |, which |, where ",
            " weil | denn |, da | porque | ya que | car | parce que | perche | poiche | pois | потому | так как | karena ",
            "因为|,所以|,其中| です|です|である|となります|になります|となる|입니다|이다|이에요|예요|가 됩니다| है| হবে| হয়| olur| ครับ| ค่ะ");

    /// Words that join boxes to one answer.
    private static final Set<String> JOINS =
            Set.copyOf(phrases("and|or|und|oder|y|o|et|ou|e|i|и|или|和|或|と|または|및|dan|va"));

    /// LaTeX commands between boxes that only part or dress them.
    private static final Set<String> BETWEEN = Set.of("boxed", "fbox", "quad", "qquad", "text", "mbox");

    private static List<String> phrases(String... lists) {
        List<String> phrases = new ArrayList<>();
        for (String list : lists) {
            phrases.addAll(List.of(list.split("\\|")));
        }
        return List.copyOf(phrases);
    }

    /// The last box or announced value. Words alone override no box: "this answer is in simplest form" gives
    /// no other.
    static @Nullable Extraction marked(Passage p, Sample sample) {
        Extraction box = box(p, sample);
        Extraction word = answerWord(p, sample);
        if (box instanceof Extraction.Found b && word instanceof Extraction.Found w) {
            return w.start() > b.start() && !isWords(w.value()) ? word : box;
        }
        return box instanceof Extraction.Found ? box : word;
    }

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
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int end = i;
            while (end < to && Character.isLetter(p.at(end))) {
                end++;
            }
            String word = p.sliceLower(i, end);
            if (end > i && !(p.at(i - 1) == '\\' && BETWEEN.contains(word))) {
                words.add(word);
            } else if (end == i && !Character.isWhitespace(p.at(i)) && "{}$\\(),;".indexOf(p.at(i)) < 0) {
                return false;
            }
            i = Math.max(i, end - 1);
        }
        boolean part =
                words.size() == 4 && words.get(0).equals("for") && words.get(1).equals("part");
        return words.isEmpty() || ((part || words.size() == 1) && JOINS.contains(words.getLast()));
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
        Extraction words = null;
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            int start = start(p, hit);
            int end = start < 0 ? -1 : end(p, start);
            if (end > start && (formulaEnd(p, start) > 0 || !isProse(p.spelling(start, end)))) {
                Extraction.Found found = p.found(value(p, start, end), "marker/answer", start, end);
                if (!isWords(found.value())) {
                    return found;
                }
                words = words == null ? found : words;
                continue;
            }
            Extraction told = end > start && words == null ? told(p, start, end, sample) : null;
            if (told != null) {
                return told;
            }
        }
        return words;
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
            boolean name = filler - i == 1 && isPlainLatin(p, i); // "a" and "e" are names as well
            if (filler > i && !name) {
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
        String sentence = p.sliceLower(start, end);
        for (String stop : ENDS) {
            int at = sentence.indexOf(stop);
            end = at > 0 ? Math.min(end, start + at) : end;
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
        boolean about = start >= 0 && number instanceof Extraction.Found n && isAbout(p, end, n.start());
        if ((number != null && !about) || start < 0) {
            return number;
        }
        return p.found(value(p, start, end), "formula/last", start, end);
    }

    /// Whether a number at a position of the reply only says about how much the formula before it is:
    /// "$12\pi$, which is about 37.7".
    private static boolean isAbout(Passage p, int formula, int number) {
        int i = Skip.blanks(p, formula);
        boolean beside = p.at(i) == ',' || p.at(i) == '(' || p.startsLower("or ", i) || p.startsLower("which ", i);
        boolean about = false;
        for (int step = 0; beside && step < MOST_SMALL_WORDS; step++) {
            if (i < p.length() && p.sourceStart(i) >= number) {
                return about;
            }
            int end = AnswerWords.aboutEnd(p, i);
            about |= end > i || p.at(i) == '~' || p.at(i) == '≈';
            end = Math.max(end, Math.max(AnswerWords.copulaEnd(p, i), AnswerWords.fillerEnd(p, i)));
            end = Math.max(end, p.startsLower("or ", i) ? i + 3 : i);
            if (end == i && !Skip.isBlank(p.at(i)) && ",(~≈$".indexOf(p.at(i)) < 0) {
                return false;
            }
            i = Math.max(end, i + 1);
        }
        return false;
    }

    private static String value(Passage p, int start, int end) {
        return p.spelling(start, end).strip() + percent(p, end);
    }

    /// Whether a text holds words beside numbers and formulas; words alone are an answer too.
    private static boolean isProse(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && isLatin(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            boolean command = i > 0 && text.charAt(i - 1) == '\\';
            boolean known = command || Commands.token(word, false) != null || Commands.isUnit(word);
            words += word.length() > 2 && !known ? 1 : 0;
            i = Math.max(i, end - 1);
        }
        boolean mathematics = text.chars().anyMatch(c -> Character.isDigit(c) || c == '$' || c == '=' || c == '\\');
        boolean ideographs = text.chars().anyMatch(c -> (c >= 0x2E80 && c < 0xE000) || (c >= 0x900 && c < 0xE80));
        return words > 3 || (mathematics && (words > 0 || ideographs));
    }

    /// Whether a text is words and no mathematics.
    private static boolean isWords(String text) {
        boolean word = false;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c) || "$\\=<>^_+*/√π∞∅{}[]|%".indexOf(c) >= 0) {
                return false;
            }
            letters = Character.isLetter(c) ? letters + 1 : 0;
            word |= letters > 2 || (letters > 1 && c >= 0x900);
        }
        return word;
    }

    private static boolean isPlainLatin(Passage p, int i) {
        return p.lowerAt(i) >= 'a' && p.lowerAt(i) <= 'z' && !p.isAccented(i);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
