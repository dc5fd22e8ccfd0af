package dev.assay.harness.score;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// simple-evals: `mgsm` for numbers, the multilingual `mmlu` for letters; `gpqa` as a profile of its own. The
/// content is read as received.
final class SimpleEvals {

    /// The answer word of each MGSM language; English stands in for others.
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("en", "Answer"),
            Map.entry("bn", "উত্তর"),
            Map.entry("de", "Antwort"),
            Map.entry("es", "Respuesta"),
            Map.entry("fr", "Réponse"),
            Map.entry("ja", "答え"),
            Map.entry("ru", "Ответ"),
            Map.entry("sw", "Jibu"),
            Map.entry("te", "సమాధానం"),
            Map.entry("th", "คำตอบ"),
            Map.entry("zh", "答案"));

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+\\.?\\p{Nd}*");

    private static final String LETTER = "[ \\t]*([A-D]|[أ-د]|[অ]|[ব]|[ড]|[ঢ]|[Ａ]|[Ｂ]|[Ｃ]|[Ｄ])";

    /// The markers in the order in which they are tried; the first that matches anywhere decides.
    private static final List<Pattern> MARKERS = List.of(
                    "Answer\\s*:",
                    "Answer\\s*:\u200b\u200b\u200b\u200b\u200b\u200b",
                    "উত্তর\\s*:",
                    "उत्तर\\s*:",
                    "উত্তরঃ",
                    "Antwort\\s*:",
                    "답변\\s*:",
                    "정답\\s*:",
                    "답\\s*:",
                    "答案\\s*：",
                    "答案\\s*:",
                    "答\\s*：",
                    "答\\s*:",
                    "答复\\s*：",
                    "答曰\\s*：",
                    "الإجابة:",
                    "الجواب:",
                    "إجابة:",
                    "الإجابة النهائية:",
                    "الإجابة الصحيحة:",
                    "الإجابة الصحيحة هي:",
                    "الإجابة هي:",
                    "الجواب النهائي:",
                    "Respuesta\\s*:",
                    "Risposta\\s*:",
                    "答え\\s*:",
                    "答え\\s*：",
                    "回答\\s*:",
                    "回答\\s*：",
                    "解答\\s*:",
                    "Jawaban\\s*:",
                    "Réponse\\s*:",
                    "Resposta\\s*:",
                    "Jibu\\s*:",
                    "Idahun\\s*:",
                    "Ìdáhùn\\s*:",
                    "Idáhùn\\s*:",
                    "Àmọ̀nà\\s*:",
                    "Àdáhùn\\s*:",
                    "Ànúgọ\\s*:",
                    "Àṣàyàn\\s*:")
            .stream()
            .map(marker -> Pattern.compile(marker + LETTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private static final Pattern GPQA =
            Pattern.compile("Answer[ \\t]*:[ \\t]*\\$?([A-D])\\$?", Pattern.CASE_INSENSITIVE);

    private static final List<String> STRIPPED = List.of(
            "**",
            "$\\boxed{",
            "}$",
            "\\$",
            "$\\text{",
            "$",
            "\\mathrm{",
            "\\{",
            "\\text",
            "\\(",
            "\\mathbf{",
            "{",
            "\\boxed");

    private static final Asked PREFIX = new Asked(
            "the answer behind \"Answer:\", in the question's language",
            (prompt, sample) -> prompt.contains(prefix(sample))
                    || prompt.toLowerCase(Locale.ROOT).contains("answer:"));

    static final ScoringProfile PROFILE = new ScoringProfile(
            "simple-evals",
            1,
            "simple-evals: the last unsigned number behind the language's answer word; the first \"Answer: X\"",
            output -> Answer.plain(output.text()),
            Map.of(
                    AnswerForm.NUMBER,
                    new Reading(SimpleEvals::number, SimpleEvals::sameNumber, PREFIX),
                    AnswerForm.LETTER,
                    new Reading(SimpleEvals::letter, RobustProfile::sameLetter, PREFIX)));

    static final ScoringProfile GPQA_PROFILE = new ScoringProfile(
            "simple-evals-gpqa",
            1,
            "simple-evals, GPQA: the first \"Answer: X\", a dollar sign allowed, nothing taken out before",
            output -> Answer.plain(output.text()),
            Map.of(AnswerForm.LETTER, new Reading(SimpleEvals::gpqa, RobustProfile::sameLetter, PREFIX)));

    private SimpleEvals() {}

    private static String prefix(Sample sample) {
        return PREFIXES.getOrDefault(sample.language(), "Answer");
    }

    private static Extraction number(Answer answer, Sample sample) {
        String prefix = prefix(sample);
        int at = answer.whole().lastIndexOf(prefix);
        if (at < 0) {
            return new Extraction.Nothing("no \"" + prefix + "\" in the answer");
        }
        int start = at + prefix.length();
        Matcher m = NUMBER.matcher(answer.whole().substring(start).replace(",", ""));
        String last = null;
        while (m.find()) {
            last = m.group();
        }
        if (last == null) {
            return new Extraction.Nothing("no number behind \"" + prefix + "\"");
        }
        String value = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        return new Extraction.Found(
                value, "simple-evals/prefix", start, answer.whole().length());
    }

    private static boolean sameNumber(String value, Sample sample) {
        String v = value;
        if (v.indexOf('.') >= 0) {
            v = trimmed(trimmed(v, '0'), '.');
        }
        return sample.gold() instanceof Gold.Numeric numeric
                && v.equals(numeric.text().replace(",", ""));
    }

    private static String trimmed(String s, char c) {
        int end = s.length();
        while (end > 0 && s.charAt(end - 1) == c) {
            end--;
        }
        return s.substring(0, end);
    }

    private static Extraction letter(Answer answer, Sample sample) {
        String text = answer.whole();
        for (String stripped : STRIPPED) {
            text = text.replace(stripped, "");
        }
        for (Pattern marker : MARKERS) {
            Matcher m = marker.matcher(text);
            if (m.find()) {
                return new Extraction.Found(
                        latin(m.group(1)),
                        "simple-evals/marker",
                        0,
                        answer.whole().length());
            }
        }
        return new Extraction.Nothing("no answer word with a letter behind it");
    }

    private static Extraction gpqa(Answer answer, Sample sample) {
        Matcher m = GPQA.matcher(answer.whole());
        return m.find()
                ? new Extraction.Found(m.group(1), "simple-evals/gpqa", m.start(1), m.end(1))
                : new Extraction.Nothing("no \"Answer: X\"");
    }

    private static String latin(String letter) {
        int index = switch (letter) {
            case "أ", "অ", "Ａ" -> 0;
            case "ب", "ব", "Ｂ" -> 1;
            case "ج", "ড", "Ｃ" -> 2;
            case "د", "ঢ", "Ｄ" -> 3;
            default -> -1;
        };
        return index < 0 ? letter : String.valueOf((char) ('A' + index));
    }
}
