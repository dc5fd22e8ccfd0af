package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import org.jspecify.annotations.Nullable;

/// Letters of which the answer says that they are right.
final class CorrectOptions {

    private static final int LONGEST_SENTENCE = 300;

    private CorrectOptions() {}

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
        " is the only one",
        " is the only option",
        " is the only choice",
        " is better",
        " is most likely",
        " is more likely",
        " must be",
        " has to be",
        " fits best",
        " makes the most sense",
        " makes most sense",
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
        "이 옳",
        "가 적절",
        "이 적절",
        "가 가장",
        "이 가장",
        " ถูกต้อง",
        "를 선택",
        "을 선택",
        " верн",
        " правильн",
        "が適切",
        "が最も適切"
    };

    /// "Option C is correct", "B가 정답입니다".
    static @Nullable Extraction optionIsCorrect(Passage p, Sample sample) {
        LabelReader reader = Choices.reader(p, sample);
        LetterPayload.Named best = null;
        for (String phrase : IS_CORRECT) {
            int last = p.lastIndexOfLower(phrase, p.length());
            for (int i = last; i > 0; i = p.lastIndexOfLower(phrase, i - 1)) {
                Label label = before(p, reader, i);
                label = label == null && i == last ? withItsWords(p, sample, i) : label;
                if (label != null && (best == null || best.end() < label.end())) {
                    best = new LetterPayload.Named(label, label.start(), label.end());
                }
                if (label != null) {
                    break;
                }
            }
        }
        return best == null ? null : Choices.extraction(p, best, "marker/is-correct");
    }

    /// The one label of a sentence that its own words follow: "Choice_C: It requires ATP, is the correct
    /// answer".
    private static @Nullable Label withItsWords(Passage p, Sample sample, int end) {
        int line = Lines.startWithin(p, end, LONGEST_SENTENCE);
        int from = line < 0 ? end - LONGEST_SENTENCE : line;
        OptionTexts texts = new OptionTexts(sample.choices());
        LabelReader reader = Choices.reader(p, sample);
        Label only = null;
        for (int i = from; i < end && !texts.areEmpty(); i++) {
            boolean starts = !Character.isLetterOrDigit(p.at(i - 1)) && p.at(i) >= 'A' && p.at(i) <= 'Z';
            Label label = starts ? reader.at(i) : null;
            if (label != null && texts.startsAt(p, Skip.wrapping(p, Skip.closing(p, label.end())), label.index())) {
                if (only != null) {
                    return null;
                }
                only = label;
            }
        }
        return only;
    }

    /// Whether a letter or digit of a script that parts words by blanks stands at a position.
    private static boolean isWordBefore(Passage p, int i) {
        char c = p.at(i);
        return Character.isLetterOrDigit(c) && c < 0xE00;
    }

    private static @Nullable Label before(Passage p, LabelReader reader, int end) {
        int k = Skip.closingBefore(p, end);
        if (k == 0) {
            return null;
        }
        Label label = reader.at(k - 1);
        boolean lone = label != null && label.end() == k && !isWordBefore(p, k - 2);
        return lone && label != null && label.plain() ? label : null;
    }
}
