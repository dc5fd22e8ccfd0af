package dev.assay.harness.extract;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.letter.LetterRules;
import dev.assay.harness.extract.math.ExpressionRules;
import dev.assay.harness.extract.number.NumberRules;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.RunOn;
import dev.assay.harness.extract.text.TextRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The extractors of the profile `robust`: chains of named rules, explicit markers before fallbacks, the last
/// marker before earlier ones. They see the answer proper only, cut before a run-on.
public final class Robust {

    private Robust() {}

    /// For tasks whose answer is a number.
    public static Extractor number() {
        return (answer, sample) -> first(NumberRules.ALL, answer, sample, "no number in the answer");
    }

    /// For multiple choice.
    public static Extractor letter() {
        return (answer, sample) -> first(LetterRules.ALL, answer, sample, "the answer names no option, or several");
    }

    /// For mathematical expressions.
    public static Extractor expression() {
        return (answer, sample) -> first(ExpressionRules.ALL, answer, sample, "no formula and no number in the answer");
    }

    /// For short texts.
    public static Extractor text() {
        return (answer, sample) -> first(TextRules.ALL, answer, sample, "the answer is empty");
    }

    private static Extraction first(List<Rule> rules, Answer answer, Sample sample, String otherwise) {
        if (answer.unclosed()) {
            return new Extraction.Nothing("the thought was never closed, so there is no answer");
        }
        Passage whole = Passage.of(answer);
        Passage cut = RunOn.cut(whole, sample);
        Extraction found = ask(rules, cut, sample);
        if (found == null && cut.length() < whole.length()) {
            found = ask(rules, whole, sample); // what looked like a run-on was all there was
        }
        return found == null ? new Extraction.Nothing(otherwise) : found;
    }

    private static @Nullable Extraction ask(List<Rule> rules, Passage passage, Sample sample) {
        for (Rule rule : rules) {
            Extraction found = rule.find(passage, sample);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
