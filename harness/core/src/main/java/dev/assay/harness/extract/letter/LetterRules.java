package dev.assay.harness.extract.letter;

import dev.assay.harness.extract.Rule;
import java.util.List;

/// The rules that find an option's letter, in the order in which they are asked.
public final class LetterRules {

    private LetterRules() {}

    public static final List<Rule> ALL = List.of(
            Rule.corrected(MarkedLetters::marked, MarkedLetters::correction),
            CorrectOptions::optionIsCorrect,
            Rule.corrected(LabelLines::bare, MarkedLetters::correction),
            LabelLines::labelledLine,
            OptionWords::withItsText,
            OptionWords::optionText,
            Mentions::mention);
}
