package dev.assay.harness.extract.passage;

import dev.assay.datasets.Sample;
import java.util.List;

/// Cuts an answer before the text that a base model invents after it: a new question with a new answer, another
/// turn of a chat, an end-of-text token spelled out.
public final class RunOn {

    private static final List<String> END_TOKENS = List.of(
            "<|endoftext|>",
            "<|end_of_text|>",
            "<|im_end|>",
            "<|eot_id|>",
            "<|end|>",
            "<|return|>",
            "<|user|>",
            "<|im_start|>",
            "<|start_header_id|>",
            "<end_of_turn>",
            "</s>",
            "<eos>",
            "<eoa>",
            "[/inst]",
            "[inst]",
            "<｜end▁of▁sentence｜>");

    private static final Phrases QUESTION_WORDS = new Phrases(
            "q|question|problem|exercise|next question|new question|human|user|instruction|input|frage|aufgabe|pregunta|problema",
            "question suivante|exercice|domanda|pergunta|questão|вопрос|задача|问题|問題|题目|題目|問|问|質問|질문|문제|คำถาม|โจทย์",
            "প্রশ্ন|प्रश्न|सवाल|ప్రశ్న|swali|السؤال|سؤال|pertanyaan|soal|ìbéèrè|câu hỏi|soru|vraag");

    private static final int SHORTEST_RESTATEMENT = 12;
    private static final int RESTATEMENT = 32;

    private RunOn() {}

    /// The passage up to the first run-on, or the whole of it.
    public static Passage cut(Passage p, Sample sample) {
        int end = p.length();
        int content = firstContent(p);
        for (String token : END_TOKENS) {
            int at = p.indexOfLower(token, 0);
            if (at >= 0 && at < end && content < at) {
                end = at;
            }
        }
        String asked = key(Passage.of(sample.question()).lower(), 0, 2_000);
        for (int line = p.indexOf('\n', 0); line >= 0 && line < end; line = p.indexOf('\n', line + 1)) {
            if (opensQuestion(p, line + 1, asked) && content < line) {
                end = line;
            }
        }
        return p.head(end);
    }

    private static int firstContent(Passage p) {
        int i = 0;
        while (i < p.length() && !Character.isLetterOrDigit(p.at(i))) {
            i++;
        }
        return i;
    }

    /// Whether a line opens another question, and does not repeat the one that was asked.
    private static boolean opensQuestion(Passage p, int lineStart, String asked) {
        int i = lineStart;
        while (i < p.length() && (Skip.isBlank(p.at(i)) || p.at(i) == '#' || p.at(i) == Passage.EMPHASIS)) {
            i++;
        }
        int end = QUESTION_WORDS.end(p, i);
        if (end == i) {
            return false;
        }
        while (end < p.length()
                && (Skip.isBlank(p.at(end))
                        || Character.isDigit(p.at(end))
                        || p.at(end) == '#'
                        || p.at(end) == Passage.EMPHASIS)) {
            end++;
        }
        if ((p.at(end) != ':' && p.at(end) != '.') || (p.at(end) == '.' && !Character.isDigit(p.at(end - 1)))) {
            return false;
        }
        String here = key(p.lower(), end + 1, RESTATEMENT);
        return here.length() < SHORTEST_RESTATEMENT || !asked.contains(here);
    }

    /// The letters and digits of the first few hundred characters: what two spellings of one question share.
    private static String key(String lower, int from, int most) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < lower.length() && i - from < 2 * most && key.length() < most; i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                key.append(lower.charAt(i));
            }
        }
        return key.toString();
    }
}
