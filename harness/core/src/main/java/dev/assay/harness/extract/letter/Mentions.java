package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Labels that the last sentence mentions.
final class Mentions {

    /// What may name a label behind a blank.
    private static final List<String> BEFORE_BLANK = List.of(
            "option",
            "choice",
            "choose",
            "pick",
            "select",
            "go with",
            "is",
            "it's",
            "letter",
            "with",
            "but",
            "be",
            "definitely",
            "probably",
            "likely",
            "certainly",
            "antwort",
            "보기",
            "ข้อ",
            "letra",
            "opcion",
            "opcao",
            "alternativa",
            "buchstabe",
            "选项",
            "选择",
            "选",
            "=>",
            "→",
            "⇒");

    private static final List<String> GLUED = List.of("选项", "选择", "选", "選擇", "選");

    private Mentions() {}

    /// The last sentence mentions exactly one label in brackets, in bold, or behind a word such as "option".
    static @Nullable Extraction mention(Passage p, Sample sample) {
        int end = LabelLines.contentEnd(p);
        Label only = only(p, Choices.reader(p, sample), LabelLines.lastSentence(p, end), end);
        return only == null ? null : p.found(Choices.letter(only.index()), "letter/mention", only.start(), only.end());
    }

    /// The one label that a stretch of text mentions so; null where it mentions none, or several.
    static @Nullable Label only(Passage p, LabelReader reader, int start, int end) {
        Label only = null;
        for (int i = start; i < end; i++) {
            Label label = isMention(p, i) ? reader.at(i) : null;
            if (label == null || !label.plain() || !closes(p, label) || Predicates.reject(p, label.end())) {
                continue;
            }
            if (only != null && only.index() != label.index()) {
                return null;
            }
            only = label;
        }
        return only;
    }

    private static boolean isMention(Passage p, int i) {
        char before = p.at(i - 1);
        if (before == ' ' || before == '_') {
            return BEFORE_BLANK.stream().anyMatch(word -> endsWith(p, i - 1, word));
        }
        return "([{".indexOf(before) >= 0
                || before == Passage.EMPHASIS
                || GLUED.stream().anyMatch(word -> endsWith(p, i, word));
    }

    private static boolean closes(Passage p, Label label) {
        char before = p.at(label.start() - 1);
        char after = p.at(label.end());
        return switch (before) {
            case '(' -> after == ')';
            case '[' -> after == ']';
            case '{' -> after == '}';
            default -> !Character.isLetterOrDigit(after) && after != ':' && !isNamed(p, label); // "Choice B: …"
        };
    }

    /// `C = 3`: a name in a formula.
    private static boolean isNamed(Passage p, Label label) {
        int k = Skip.blanks(p, label.end());
        return "=+-*/^<>×".indexOf(p.at(k)) >= 0;
    }

    private static boolean endsWith(Passage p, int end, String word) {
        return end >= word.length() && p.startsLower(word, end - word.length());
    }
}
