package dev.assay.harness.score;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Extractor;
import dev.assay.harness.task.AnswerForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// lm-evaluation-harness: the filters `strict-match` and `flexible-extract` of its tasks `gsm8k`, `gsm8k_cot`,
/// `mmlu_pro` and `mmlu_flan_cot_zeroshot`. The content is read as received, a thought inside it included.
final class LmEval {

    private static final Pattern HASHES = Pattern.compile("#### (-?[0-9.,]+)");
    /// The last point of this pattern is a wildcard, there as here.
    private static final Pattern THE_ANSWER_IS = Pattern.compile("The answer is (-?[0-9.,]+).", Pattern.UNIX_LINES);
    private static final Pattern ANY_NUMBER = Pattern.compile("(-?[$0-9.,]{2,})|(-?[0-9]+)");
    private static final Pattern ANSWER_IS_LETTER = Pattern.compile("answer is \\(?([ABCDEFGHIJ])\\)?");
    private static final Pattern BRACKETED = Pattern.compile("(\\([A-Z]\\))");

    static final ScoringProfile STRICT = new ScoringProfile(
            "lm-eval-strict",
            1,
            "lm-evaluation-harness, strict-match: the first `#### <number>`; the first \"answer is (X)\"",
            output -> Answer.plain(output.text()),
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(
                            first(HASHES, 1),
                            LmEval::sameText,
                            new Asked("a line `#### <number>`", (prompt, sample) -> prompt.contains("####"))),
                    AnswerForm.LETTER,
                    new Reading(
                            first(ANSWER_IS_LETTER, 1),
                            RobustProfile::sameLetter,
                            new Asked("\"answer is (X)\"", (prompt, sample) -> mentions(prompt, "answer is")))));

    static final ScoringProfile COT_STRICT = new ScoringProfile(
            "lm-eval-cot-strict",
            1,
            "lm-evaluation-harness, strict-match of gsm8k_cot: the first \"The answer is <number>.\"",
            output -> Answer.plain(output.text()),
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(
                            first(THE_ANSWER_IS, 1),
                            LmEval::sameText,
                            new Asked(
                                    "\"The answer is <number>.\"",
                                    (prompt, sample) -> mentions(prompt, "answer is")))));

    static final ScoringProfile FLEXIBLE = new ScoringProfile(
            "lm-eval-flexible",
            1,
            "lm-evaluation-harness, flexible-extract: the last thing that looks like an ASCII number; the last \"(X)\"",
            output -> Answer.plain(output.text()),
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(LmEval::lastNumber, LmEval::sameText, Asked.NOTHING),
                    AnswerForm.LETTER,
                    new Reading(LmEval::lastLetter, RobustProfile::sameLetter, Asked.NOTHING)));

    private LmEval() {}

    private static boolean mentions(String prompt, String words) {
        return prompt.toLowerCase(Locale.ROOT).contains(words);
    }

    private static Extractor first(Pattern pattern, int group) {
        return (answer, sample) -> {
            Matcher m = pattern.matcher(answer.whole());
            return m.find() ? found(m, group) : new Extraction.Nothing("no match of " + pattern.pattern());
        };
    }

    private static Extraction.Found found(Matcher m, int group) {
        return new Extraction.Found(m.group(group).strip(), "lm-eval/regex", m.start(group), m.end(group));
    }

    private static Extraction lastNumber(Answer answer, Sample sample) {
        Matcher m = ANY_NUMBER.matcher(answer.whole());
        Extraction last = new Extraction.Nothing("no match of " + ANY_NUMBER.pattern());
        while (m.find()) {
            last = found(m, m.group(1) != null ? 1 : 2);
        }
        return last;
    }

    /// The last `(X)`; else the last option text, compared in lower case without punctuation; else the last
    /// letter behind a colon.
    private static Extraction lastLetter(Answer answer, Sample sample) {
        String text = answer.whole();
        Extraction.Found last = null;
        Matcher m = BRACKETED.matcher(text);
        while (m.find()) {
            last = new Extraction.Found(m.group().substring(1, 2), "lm-eval/bracketed", m.start(), m.end());
        }
        if (last != null) {
            return last;
        }
        int option = lastOption(unpunctuated(text), sample.choices());
        if (option >= 0) {
            return new Extraction.Found(letter(option), "lm-eval/option-text", 0, text.length());
        }
        for (int i = text.lastIndexOf(':'); i >= 0; i = i == 0 ? -1 : text.lastIndexOf(':', i - 1)) {
            int k = i + 1;
            while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
                k++;
            }
            if (k < text.length()
                    && text.charAt(k) >= 'A'
                    && text.charAt(k) - 'A' < sample.choices().size()) {
                return new Extraction.Found(text.substring(k, k + 1), "lm-eval/colon", k, k + 1);
            }
        }
        return new Extraction.Nothing("no bracketed letter, no option text, no letter behind a colon");
    }

    /// The option whose text is found last when all are looked for at once, earlier options first, from left
    /// to right and without overlap.
    private static int lastOption(String text, List<String> choices) {
        List<String> keys = choices.stream().map(c -> unpunctuated(c.strip())).toList();
        if (keys.stream().allMatch(String::isEmpty)) {
            return -1;
        }
        int[] next = new int[keys.size()];
        Arrays.fill(next, -1);
        int last = -1;
        int at = 0;
        while (at <= text.length()) {
            int best = -1;
            for (int k = 0; k < keys.size(); k++) {
                if (keys.get(k).isEmpty()) {
                    continue;
                }
                if (next[k] < at) {
                    int found = text.indexOf(keys.get(k), at);
                    next[k] = found < 0 ? Integer.MAX_VALUE : found;
                }
                if (next[k] != Integer.MAX_VALUE && (best < 0 || next[k] < next[best])) {
                    best = k;
                }
            }
            if (best < 0) {
                return last;
            }
            last = best;
            at = next[best] + keys.get(best).length();
        }
        return last;
    }

    private static String unpunctuated(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(cp -> !isPunctuation(cp))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPunctuation(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static boolean sameText(String value, Sample sample) {
        return sample.gold() instanceof Gold.Numeric numeric
                && Gsm8kText.normal(value).equals(Gsm8kText.normal(numeric.text()));
    }
}
