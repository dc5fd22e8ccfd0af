package dev.assay.harness.score;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// OpenCompass, the classic GSM8K configuration and the last-option rule for multiple choice.
final class OpenCompass {

    private static final Pattern NUMBER = Pattern.compile("-?\\p{Nd}+\\.\\p{Nd}+|-?\\p{Nd}+");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int MOST_DIGITS = 400;

    static final ScoringProfile PROFILE = new ScoringProfile(
            "opencompass-last",
            1,
            "OpenCompass: the last number before \"Question:\", within a millionth; the last option letter",
            OpenCompass::glued,
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(OpenCompass::lastNumber, OpenCompass::closeTo, Asked.NOTHING),
                    AnswerForm.LETTER,
                    new Reading(OpenCompass::lastLetter, RobustProfile::sameLetter, Asked.NOTHING)));

    private OpenCompass() {}

    /// It scores the content, and the reasoning itself where the content is empty.
    private static Answer glued(Output output) {
        String reasoning = output.reasoning();
        return output.text().isEmpty() && reasoning != null
                ? new Answer(reasoning, 0, null, false)
                : Answer.plain(output.text());
    }

    private static Extraction lastNumber(Answer answer, Sample sample) {
        int cut = answer.whole().indexOf("Question:");
        Matcher m = NUMBER.matcher(cut < 0 ? answer.whole() : answer.whole().substring(0, cut));
        Extraction last = new Extraction.Nothing("no number");
        while (m.find()) {
            last = new Extraction.Found(m.group(), "opencompass/last", m.start(), m.end());
        }
        return last;
    }

    private static boolean closeTo(String value, Sample sample) {
        return value.length() <= MOST_DIGITS
                && sample.gold() instanceof Gold.Numeric(BigDecimal gold, String text)
                && PythonFloat.decimal(value).subtract(gold).abs().compareTo(TOLERANCE) < 0;
    }

    private static Extraction lastLetter(Answer answer, Sample sample) {
        String text = answer.whole();
        int options = Math.max(sample.choices().size(), 1);
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) >= 'A' && text.charAt(i) - 'A' < options) {
                return new Extraction.Found(text.substring(i, i + 1), "opencompass/last", i, i + 1);
            }
        }
        return new Extraction.Nothing("no option letter");
    }
}
