package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Passage;

/// What the rules for letters share: how a sample's options are read, and how a find is told.
final class Choices {

    private static final int ALPHABET = 26;

    private Choices() {}

    /// Labels beyond the sample's options are none; without options all letters are.
    static LabelReader reader(Passage p, Sample sample) {
        return new LabelReader(
                p, sample.choices().isEmpty() ? ALPHABET : sample.choices().size());
    }

    static LetterPayload payload(Passage p, Sample sample) {
        return new LetterPayload(p, reader(p, sample), new OptionTexts(sample.choices()));
    }

    static Extraction extraction(Passage p, LetterPayload.Named named, String rule) {
        return named.label() == null
                ? new Extraction.Nothing(
                        "the answer names no one option: " + p.spelling(named.start(), named.end()), named.declined())
                : p.found(letter(named.label().index()), rule, named.start(), named.end());
    }

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
