package dev.assay.harness.score;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Robust;
import dev.assay.harness.extract.Thought;
import dev.assay.harness.extract.math.Equivalence;
import dev.assay.harness.extract.number.NumberValue;
import dev.assay.harness.extract.number.Numeral;
import dev.assay.harness.extract.number.Quantity;
import dev.assay.harness.extract.text.FoldedText;
import dev.assay.harness.task.AnswerForm;
import java.math.BigDecimal;
import java.util.Map;

/// Assay's own reading: the thought taken out, the last explicit marker first, numbers as exact values.
final class RobustProfile {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    static final ScoringProfile PROFILE = new ScoringProfile(
            "robust",
            1,
            "Assay's own: the answer as a careful reader would take it, in whatever format and language it is given",
            Thought::separate,
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(Robust.number(), RobustProfile::sameNumber, Asked.NOTHING, RobustProfile::plainNumber),
                    AnswerForm.LETTER,
                    new Reading(Robust.letter(), RobustProfile::sameLetter, Asked.NOTHING),
                    AnswerForm.EXPRESSION,
                    new Reading(
                            Robust.expression(),
                            RobustProfile::sameExpression,
                            Asked.NOTHING,
                            (value, sample) -> Equivalence.key(value)),
                    AnswerForm.TEXT,
                    new Reading(
                            Robust.text(),
                            RobustProfile::sameText,
                            Asked.NOTHING,
                            (value, sample) -> FoldedText.key(value))));

    private RobustProfile() {}

    /// Equal by value. A percentage equals its number and its hundredth: `20%` answers 20 and 0.2.
    static boolean sameNumber(String value, Sample sample) {
        Numeral read = NumberValue.read(value, sample.language());
        if (read == null) {
            return false;
        }
        return switch (sample.gold()) {
            case Gold.Numeric(BigDecimal gold, String _) -> same(read, Quantity.of(gold));
            case Gold.Expression(String text) -> sameAsWritten(read, text);
            case Gold.Choice _, Gold.Text _, Gold.Unanswerable _ -> false;
        };
    }

    /// A gold that is a fraction (`10/27`) or a percentage (`27.3%`): no decimal, but one number all the same.
    private static boolean sameAsWritten(Numeral read, String gold) {
        Numeral right = NumberValue.read(gold, "en");
        return right != null
                && (same(read, right.value())
                        || (right.percent() && same(read, right.value().times(HUNDREDTH))));
    }

    private static boolean same(Numeral read, Quantity right) {
        return read.value().sameAs(right)
                || (read.percent() && read.value().times(HUNDREDTH).sameAs(right));
    }

    private static String plainNumber(String value, Sample sample) {
        Numeral read = NumberValue.read(value, sample.language());
        return read == null ? value : read.value().plain();
    }

    static boolean sameLetter(String value, Sample sample) {
        return sample.gold() instanceof Gold.Choice choice && value.equals(choice.text());
    }

    private static boolean sameExpression(String value, Sample sample) {
        return sample.gold() instanceof Gold.Expression(String text) && Equivalence.same(value, text);
    }

    private static boolean sameText(String value, Sample sample) {
        return sample.gold() instanceof Gold.Text(String text)
                && FoldedText.key(value).equals(FoldedText.key(text));
    }
}
