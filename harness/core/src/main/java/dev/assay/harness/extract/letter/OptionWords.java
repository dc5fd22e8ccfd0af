package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Conclusions;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import org.jspecify.annotations.Nullable;

/// Answers that repeat the words of an option.
final class OptionWords {

    private OptionWords() {}

    /// One label stands before its own option's words: "the odd one out is B Saturn". Several such labels list
    /// the options and answer nothing.
    static @Nullable Extraction withItsText(Passage p, Sample sample) {
        OptionTexts texts = new OptionTexts(sample.choices());
        LabelReader reader = Choices.reader(p, sample);
        Label only = null;
        for (int i = 0; i < p.length() && !texts.areEmpty(); i++) {
            boolean starts = !Character.isLetterOrDigit(p.at(i - 1)) && p.at(i) >= 'A' && p.at(i) <= 'Z';
            Label label = starts ? reader.at(i) : null;
            if (label == null || !texts.startsAt(p, Skip.wrapping(p, Skip.closing(p, label.end())), label.index())) {
                continue;
            }
            if (only != null && only.index() != label.index()) {
                return null;
            }
            only = label;
        }
        return only == null
                ? null
                : p.found(Choices.letter(only.index()), "letter/with-text", only.start(), only.end());
    }

    /// The answer repeats the words of one option: as a whole, or in its last sentence.
    static @Nullable Extraction optionText(Passage p, Sample sample) {
        OptionTexts texts = new OptionTexts(sample.choices());
        if (texts.areEmpty()) {
            return null;
        }
        int end = LabelLines.contentEnd(p);
        int start = Skip.wrapping(p, 0);
        if (start < end && end - start < 600) {
            int whole = texts.equalTo(p.slice(start, end));
            if (whole >= 0) {
                return p.found(Choices.letter(whole), "option-text/whole", start, end);
            }
        }
        int sentence = LabelLines.lastSentence(p, end);
        if (!Conclusions.opens(p, sentence) && Skip.wrapping(p, 0) < sentence) {
            return null;
        }
        int option = texts.within(p.slice(sentence, end));
        return option < 0 ? null : p.found(Choices.letter(option), "option-text/last-sentence", sentence, end);
    }
}
