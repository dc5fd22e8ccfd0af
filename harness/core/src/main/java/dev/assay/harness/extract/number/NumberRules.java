package dev.assay.harness.extract.number;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Rule;
import dev.assay.harness.extract.passage.Passage;
import java.util.List;

/// The rules that find a number, in the order in which they are asked.
public final class NumberRules {

    private NumberRules() {}

    /// Explicit markers first, the last of them in the text; then what a marker announces in a whole sentence;
    /// then the last number.
    public static final List<Rule> ALL = List.of(
            Rule.corrected(
                    Rule.lastOf(
                            MarkedNumbers::hashes,
                            MarkedNumbers::answerWord,
                            MarkedNumbers::box,
                            MarkedNumbers::isTheAnswer,
                            MarkedNumbers::letterA),
                    MarkedNumbers::correction),
            ToldNumbers::answerSentence,
            ToldNumbers::declined,
            ToldNumbers::conclusion,
            ToldNumbers::last);

    static NumberReader reader(Passage p, Sample sample) {
        return new NumberReader(p, Convention.of(p, sample.language()));
    }

    static Extraction.Found found(Passage p, Numeral n, String rule, Sample sample) {
        return p.found(NumberValue.spelling(p, n, sample.language()), rule, n.start(), n.end());
    }
}
