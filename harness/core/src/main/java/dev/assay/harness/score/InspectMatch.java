package dev.assay.harness.score;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Inspect: the scorer `match(numeric=True)` at the end of the answer for numbers, and the parser of
/// `multiple_choice` for letters, as of August 2026. Later versions also take punctuation off a token's edges.
final class InspectMatch {

    private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
    static final ScoringProfile PROFILE = new ScoringProfile(
            "inspect-match",
            1,
            "Inspect: the last blank-separated token that is a number as a whole, at five digits; the last \"ANSWER: X\"",
            InspectMatch::separated,
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(InspectMatch::lastToken, InspectMatch::sameAtFiveDigits, Asked.NOTHING),
                    AnswerForm.LETTER,
                    new Reading(
                            InspectMatch::answerLine,
                            RobustProfile::sameLetter,
                            new Asked(
                                    "a line \"ANSWER: X\"",
                                    (prompt, sample) ->
                                            prompt.toLowerCase(Locale.ROOT).contains("answer:")))));

    private InspectMatch() {}

    /// Takes out the first balanced `<think …>` block at the start; an unclosed one and an orphan end tag stay
    /// in.
    private static Answer separated(Output output) {
        String text = output.text();
        int open = text.indexOf("<think");
        int tagEnd = open < 0 ? -1 : text.indexOf('>', open);
        int depth = 1;
        int at = tagEnd + 1;
        while (tagEnd >= 0 && depth > 0) {
            int nextOpen = text.indexOf("<think>", at);
            int nextClose = text.indexOf("</think>", at);
            if (nextClose < 0) {
                // not balanced: the first end tag ends it, where there is one
                int first = text.indexOf("</think>", tagEnd);
                return first < 0 ? Answer.plain(text) : new Answer(text, first + 8, null, false);
            }
            boolean nested = nextOpen >= 0 && nextOpen < nextClose;
            depth += nested ? 1 : -1;
            at = nested ? nextOpen + 7 : nextClose + 8;
        }
        return tagEnd < 0 ? Answer.plain(text) : new Answer(text, at, null, false);
    }

    private static Extraction lastToken(Answer answer, Sample sample) {
        String text = answer.text();
        int end = text.length();
        while (end > 0) {
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
            String token = withoutPunctuation(text.substring(start, end));
            if (end > start && InspectNumbers.parse(token) != null) {
                int from = answer.start() + start;
                return new Extraction.Found(token, "inspect/last-token", from, answer.start() + end);
            }
            end = start;
        }
        return new Extraction.Nothing("no token that is a number as a whole");
    }

    /// Deletes `$`, commas, `£`, `€`, `*` and `_`, and points that no digit follows.
    private static String withoutPunctuation(String token) {
        StringBuilder out = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean currency = i + 1 < token.length() && "$£€".indexOf(token.charAt(i + 1)) >= 0;
            if ("$,£€*_".indexOf(c) >= 0 || (c == '\\' && currency)) {
                continue;
            }
            if (c == '.' && !isDigit(next(token, i))) {
                continue;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static char next(String token, int i) {
        int k = i + 1;
        while (k < token.length() && "$,£€*_".indexOf(token.charAt(k)) >= 0) {
            k++;
        }
        return k < token.length() ? token.charAt(k) : 0;
    }

    private static boolean isDigit(char c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean sameAtFiveDigits(String value, Sample sample) {
        BigDecimal read = InspectNumbers.parse(value);
        BigDecimal gold = goldNumber(sample);
        return read != null && gold != null && read.round(FIVE_DIGITS).compareTo(gold.round(FIVE_DIGITS)) == 0;
    }

    private static @Nullable BigDecimal goldNumber(Sample sample) {
        return sample.gold() instanceof Gold.Numeric(BigDecimal gold, String text)
                ? InspectNumbers.parse(withoutPunctuation(text))
                : null;
    }

    private static Extraction answerLine(Answer answer, Sample sample) {
        String text = answer.text();
        AnswerLine line = AnswerLine.lastIn(text);
        if (line == null) {
            return new Extraction.Nothing("no \"ANSWER: X\"");
        }
        String letters = line.letters();
        boolean option = letters.length() == 1
                && letters.charAt(0) >= 'A'
                && letters.charAt(0) - 'A' < sample.choices().size();
        return option
                ? new Extraction.Found(
                        letters, "inspect/answer-line", answer.start() + line.start(), answer.start() + line.end())
                : new Extraction.Nothing("\"ANSWER: " + letters + "\" names no one option");
    }
}
