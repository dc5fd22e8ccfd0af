package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Rule;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Conclusions;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that find an option's letter, in the order in which they are asked.
public final class LetterRules {

    private LetterRules() {}

    public static final List<Rule> ALL = List.of(
            LetterRules::marked,
            LetterRules::optionIsCorrect,
            LetterRules::bare,
            LetterRules::labelledLine,
            LetterRules::optionText,
            LetterRules::mention);

    /// Where a marker announces a value.
    private record Marker(Walk walk, int to, String rule) {}

    /// The last explicit marker with something behind it: an announcing word, a box, `####`.
    static @Nullable Extraction marked(Passage p, Sample sample) {
        List<Marker> markers = new ArrayList<>();
        for (AnswerWords.Hit hit : AnswerWords.andOptionWordsIn(p)) {
            markers.add(new Marker(Walk.from(p, hit), p.length(), "marker/answer"));
        }
        for (Boxes.Box box : Boxes.in(p)) {
            markers.add(new Marker(Walk.announcedAt(p, box.start()), box.end(), "box"));
        }
        for (int i = p.text().indexOf("####"); i >= 0; i = p.text().indexOf("####", i + 4)) {
            markers.add(new Marker(Walk.announcedAt(p, i + 4), Lines.end(p, i), "marker/hashes"));
        }
        markers.sort(Comparator.comparingInt((Marker m) -> m.walk().position()).reversed());
        LetterPayload payload = payload(p, sample);
        for (Marker marker : markers) {
            LetterPayload.Named named = payload.after(marker.walk(), marker.to());
            if (named != null) {
                return extraction(p, named, marker.rule());
            }
        }
        return null;
    }

    private static final String[] IS_CORRECT = {
        " is the correct",
        " is the right",
        " is the best",
        " is the most",
        " is correct",
        " is the answer",
        " is our answer",
        " is right",
        " is the only correct",
        " is the final answer",
        " ist richtig",
        " ist die richtige",
        " ist korrekt",
        " es la correcta",
        " es correcta",
        " es la respuesta",
        " est correcte",
        " est la bonne",
        " est la reponse",
        "是正确",
        "正确",
        "が正しい",
        "が正解",
        "が答え",
        "가 정답",
        "이 정답",
        "가 맞",
        "가 옳",
        "를 선택",
        "을 선택",
        " верн",
        " правильн",
        "が適切",
        "が最も適切"
    };

    /// "Option C is correct", "B가 정답입니다".
    static @Nullable Extraction optionIsCorrect(Passage p, Sample sample) {
        LabelReader reader = reader(p, sample);
        LetterPayload.Named best = null;
        for (String phrase : IS_CORRECT) {
            for (int i = p.lower().lastIndexOf(phrase); i > 0; i = p.lower().lastIndexOf(phrase, i - 1)) {
                Label label = before(p, reader, i);
                if (label != null && (best == null || best.end() < label.end())) {
                    best = new LetterPayload.Named(label, label.start(), label.end());
                }
                if (label != null) {
                    break;
                }
            }
        }
        return best == null ? null : extraction(p, best, "marker/is-correct");
    }

    private static @Nullable Label before(Passage p, LabelReader reader, int end) {
        int k = end;
        while ((k > 0 && end - k < 4 && ")]*\"'.".indexOf(p.at(k - 1)) >= 0)
                || (k > 0 && p.at(k - 1) == Passage.EMPHASIS)) {
            k--;
        }
        if (k == 0) {
            return null;
        }
        Label label = reader.at(k - 1);
        boolean lone = label != null && label.end() == k && !Character.isLetterOrDigit(p.at(k - 2));
        return lone && label != null && label.plain() ? label : null;
    }

    /// The whole answer is a label, alone or with its option's words: `C`, `(C) Paris`, `**C.**`.
    static @Nullable Extraction bare(Passage p, Sample sample) {
        int i = Skip.wrapping(p, 0);
        LetterPayload.Named named = atLineStart(p, sample, i, p.length());
        if (named == null || (hasOtherLines(p, named.end()) && !isLabelled(p, named.end()))) {
            return null;
        }
        return laterLabelledLines(p, sample, named) ? null : extraction(p, named, "letter/bare");
    }

    /// The last line is a label, alone or with its option's words.
    static @Nullable Extraction labelledLine(Passage p, Sample sample) {
        int end = p.length();
        while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        int start = Lines.start(p, end);
        LetterPayload.Named named = atLineStart(p, sample, Skip.wrapping(p, start), end);
        if (named == null || named.start() >= end || listedBefore(p, sample, start)) {
            return null;
        }
        return extraction(p, named, "letter/last-line");
    }

    /// The answer repeats the words of one option: as a whole, or in its last sentence.
    static @Nullable Extraction optionText(Passage p, Sample sample) {
        OptionTexts texts = new OptionTexts(sample.choices());
        if (texts.areEmpty()) {
            return null;
        }
        int end = p.length();
        while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        int start = Skip.wrapping(p, 0);
        if (start < end && end - start < 600) {
            int whole = texts.equalTo(p.text().substring(start, end));
            if (whole >= 0) {
                return p.found(letter(whole), "option-text/whole", start, end);
            }
        }
        int sentence = lastSentence(p, end);
        if (!Conclusions.opens(p, sentence) && Skip.wrapping(p, 0) < sentence) {
            return null;
        }
        int option = texts.within(p.text().substring(sentence, end));
        return option < 0 ? null : p.found(letter(option), "option-text/last-sentence", sentence, end);
    }

    /// The last sentence mentions exactly one label in brackets, in bold, or behind "option".
    static @Nullable Extraction mention(Passage p, Sample sample) {
        int end = p.length();
        while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        LabelReader reader = reader(p, sample);
        Label only = null;
        for (int i = lastSentence(p, end); i < end; i++) {
            Label label = isMention(p, i) ? reader.at(i) : null;
            if (label == null || !label.plain() || !closes(p, label)) {
                continue;
            }
            if (only != null && only.index() != label.index()) {
                return null;
            }
            only = label;
        }
        return only == null ? null : p.found(letter(only.index()), "letter/mention", only.start(), only.end());
    }

    private static boolean isMention(Passage p, int i) {
        char before = p.at(i - 1);
        return before == '('
                || before == '['
                || before == Passage.EMPHASIS
                || before == '{'
                || ((before == ' ' || before == '_')
                        && (endsWith(p, i - 1, "option")
                                || endsWith(p, i - 1, "choice")
                                || endsWith(p, i - 1, "选项")
                                || endsWith(p, i - 1, "is")));
    }

    private static boolean closes(Passage p, Label label) {
        char before = p.at(label.start() - 1);
        char after = p.at(label.end());
        return switch (before) {
            case '(' -> after == ')';
            case '[' -> after == ']';
            case '{' -> after == '}';
            default -> !Character.isLetterOrDigit(after);
        };
    }

    private static boolean endsWith(Passage p, int end, String word) {
        return end >= word.length() && p.lower().startsWith(word, end - word.length());
    }

    private static int lastSentence(Passage p, int end) {
        int start = Math.max(Lines.start(p, end), end - 600);
        int k = start;
        while (k < end) {
            int stop = Lines.sentenceEnd(p, k);
            if (stop + 1 >= end) {
                return k;
            }
            k = stop + 1;
        }
        return start;
    }

    private static LetterPayload.@Nullable Named atLineStart(Passage p, Sample sample, int i, int to) {
        if (i >= to) {
            return null;
        }
        Label label = reader(p, sample).at(i);
        if (label == null || (!label.plain() && !standsAlone(p, label.end())) || isProse(p, label)) {
            return null;
        }
        return payload(p, sample).label(label, to);
    }

    private static boolean isProse(Passage p, Label label) {
        char after = p.at(label.end());
        return (after == ' ' || after == '\u00A0')
                && Character.isLetter(p.at(label.end() + 1))
                && isLatinWord(p, label);
    }

    private static boolean isLatinWord(Passage p, Label label) {
        return LabelReader.isLatin(p.at(label.start())) && LabelReader.isLatin(p.at(label.end() + 1));
    }

    private static boolean standsAlone(Passage p, int end) {
        int k = end;
        while (k < p.length() && !Character.isLetterOrDigit(p.at(k))) {
            k++;
        }
        return k == p.length();
    }

    private static boolean isLabelled(Passage p, int end) {
        char c = p.at(end);
        return c == ')'
                || c == '.'
                || c == ':'
                || c == ','
                || c == ']'
                || c == '。'
                || c == '입'
                || c == '\n'
                || c == Passage.EMPHASIS
                || c == 0;
    }

    private static boolean hasOtherLines(Passage p, int end) {
        int k = Lines.end(p, end);
        while (k < p.length() && Character.isWhitespace(p.at(k))) {
            k++;
        }
        return k < p.length();
    }

    /// Whether other lines start with other labels: the text lists the options then, and its first line is no
    /// answer.
    private static boolean laterLabelledLines(Passage p, Sample sample, LetterPayload.Named first) {
        LabelReader reader = reader(p, sample);
        for (int line = p.text().indexOf('\n', first.end());
                line >= 0;
                line = p.text().indexOf('\n', line + 1)) {
            Label label = reader.at(Skip.blanks(p, line + 1));
            if (label != null
                    && label.plain()
                    && isLabelled(p, label.end())
                    && first.label() != null
                    && label.index() != first.label().index()) {
                return true;
            }
        }
        return false;
    }

    private static boolean listedBefore(Passage p, Sample sample, int start) {
        LabelReader reader = reader(p, sample);
        int previous = Lines.start(p, Math.max(0, start - 1));
        Label label = start == 0 ? null : reader.at(Skip.wrapping(p, previous));
        return label != null && label.plain() && label.start() < start && isLabelled(p, label.end());
    }

    private static LabelReader reader(Passage p, Sample sample) {
        return new LabelReader(
                p, sample.choices().isEmpty() ? 26 : sample.choices().size());
    }

    private static LetterPayload payload(Passage p, Sample sample) {
        return new LetterPayload(p, reader(p, sample), new OptionTexts(sample.choices()));
    }

    private static Extraction extraction(Passage p, LetterPayload.Named named, String rule) {
        return named.label() == null
                ? new Extraction.Nothing(
                        "the answer names no one option: " + p.spelling(named.start(), named.end()), named.declined())
                : p.found(letter(named.label().index()), rule, named.start(), named.end());
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
