package dev.assay.harness.extract.passage;

import dev.assay.datasets.Sample;
import java.util.List;
import java.util.Set;

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

    /// Words that open a question only behind an answer that stands already: a solution may have examples too.
    private static final Phrases TASK_WORDS = new Phrases(
            "example|task|test case|beispiel|übung|exemple|ejemplo|ejercicio|esempio|esercizio|exemplo|exercício|пример|задание",
            "例题|例題|例|练习|練習|練習問題|예제|예시|문항|ตัวอย่าง|উদাহরণ|उदाहरण|ఉదాహరణ|mfano|مثال|contoh|latihan|ví dụ|bài tập|örnek");

    /// A line of its own that names who speaks next in a chat whose marks were dropped.
    private static final Set<String> ROLES = Set.of("user", "human", "assistant", "system");

    private static final Phrases INTRODUCTIONS = new Phrases(
            "let me|let's|let us|here|here's|sure|okay|ok|certainly|of course|to solve|to find|to answer|i will|i'll|we will|we'll",
            "first|step by step|lass uns|lassen sie uns|hier|um die|wir|vamos|voy a|para resolver|aquí|voyons|pour résoudre|voici",
            "ecco|per risolvere|aqui|давайте|решим|вот|让我们|我们|下面|首先|まず|以下|먼저|다음|आइए|चलो|চলুন|mari|hebu|wacha|لنحل|دعنا");

    private static final int SHORTEST_RESTATEMENT = 12;
    private static final int RESTATEMENT = 32;
    private static final int LONGEST_ROLE = 10;
    private static final int LONGEST_INTRODUCTION = 240;

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
        int answered = -1;
        boolean introduced = INTRODUCTIONS.end(p, content) > content;
        int before = heading(p, 0, true, asked).number(); // the last question of the reply's own
        for (int line = p.indexOf('\n', 0); line >= 0 && line < end; line = p.indexOf('\n', line + 1)) {
            if (!mayOpen(p, line + 1)) {
                continue;
            }
            answered = answered < 0 ? firstAnswer(p, end) : answered;
            Heading heading = heading(p, line + 1, answered < line, asked);
            boolean still = introduced && answered > line && isIntroduction(p, content, line);
            boolean own = heading.number() > 0 && heading.number() == before + 1 && (before > 0 || still);
            if (heading.opens() && content < line && !own && !still) {
                end = line;
            }
            before = own ? heading.number() : before;
        }
        return p.head(end);
    }

    private static boolean mayOpen(Passage p, int lineStart) {
        int i = opening(p, lineStart);
        return QUESTION_WORDS.end(p, i) > i || TASK_WORDS.end(p, i) > i || isRole(p, i);
    }

    private static int opening(Passage p, int lineStart) {
        int i = lineStart;
        while (i < p.length() && (Skip.isBlank(p.at(i)) || p.at(i) == '#' || p.at(i) == Passage.EMPHASIS)) {
            i++;
        }
        return i;
    }

    /// Whether the text before a line only says what follows: it is one sentence.
    private static boolean isIntroduction(Passage p, int from, int line) {
        int end = Lines.contentEnd(p, line);
        return end - from <= LONGEST_INTRODUCTION && Lines.sentenceEnd(p, from) >= end - 1;
    }

    /// Where the first answer behind an explicit marker stands; the end where none does.
    private static int firstAnswer(Passage p, int end) {
        int first = p.length();
        List<Boxes.Box> boxes = Boxes.in(p);
        if (!boxes.isEmpty()) {
            first = boxes.getFirst().start();
        }
        int hashes = p.indexOf("####", 0);
        first = hashes >= 0 ? Math.min(first, hashes) : first;
        for (AnswerWords.Hit hit : AnswerWords.in(p)) {
            if (hit.start() >= Math.min(first, end)) {
                break;
            }
            Walk walk = Walk.from(p, hit);
            while (!walk.announced() && walk.advance()) {
                // to the colon or the copula
            }
            first = walk.announced() ? hit.start() : first;
        }
        return first;
    }

    /// @param opens  whether a line opens another question
    /// @param number which one it says; 0 where it does not, or repeats the question asked
    private record Heading(boolean opens, int number) {}

    private static int firstContent(Passage p) {
        int i = 0;
        while (i < p.length() && !Character.isLetterOrDigit(p.at(i))) {
            i++;
        }
        return i;
    }

    /// Reads a line as the heading of a question. "Question 2:" and "### Problem 2" are such; one that repeats
    /// the question asked opens none.
    private static Heading heading(Passage p, int lineStart, boolean answered, String asked) {
        int i = opening(p, lineStart);
        if (isRole(p, i)) {
            return new Heading(true, 0);
        }
        int end = QUESTION_WORDS.end(p, i);
        end = end == i && answered ? TASK_WORDS.end(p, i) : end;
        if (end == i) {
            return new Heading(false, 0);
        }
        int number = 0;
        int digits = 0;
        while (end < p.length()
                && (Skip.isBlank(p.at(end))
                        || Character.isDigit(p.at(end))
                        || p.at(end) == '#'
                        || p.at(end) == Passage.EMPHASIS)) {
            int digit = Character.digit(p.at(end), 10);
            number = digit >= 0 && digits++ < 4 ? 10 * number + digit : number;
            end++;
        }
        boolean marked = p.at(end) == ':' || (p.at(end) == '.' && Character.isDigit(p.at(end - 1)));
        boolean alone = digits > 0 && (end >= p.length() || p.at(end) == '\n');
        if (!marked && !alone) {
            return new Heading(false, 0);
        }
        String here = key(p.lower(), end + 1, RESTATEMENT);
        boolean repeats = here.length() >= SHORTEST_RESTATEMENT && asked.contains(here);
        return new Heading(!repeats, repeats ? 0 : number);
    }

    private static boolean isRole(Passage p, int start) {
        int end = Lines.endWithin(p, start, LONGEST_ROLE);
        return (end >= p.length() || p.at(end) == '\n')
                && p.at(start - 1) == '\n'
                && ROLES.contains(p.sliceLower(start, end));
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
