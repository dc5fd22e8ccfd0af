package dev.assay.harness.extract.number;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Rule;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Declining;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that find a number, in the order in which they are asked.
public final class NumberRules {

    private NumberRules() {}

    /// Explicit markers first, the last of them in the text; then the words that there is no answer; then what
    /// a marker announces in a whole sentence; then the last number.
    public static final List<Rule> ALL = List.of(
            Rule.lastOf(NumberRules::hashes, NumberRules::answerWord, NumberRules::box, NumberRules::isTheAnswer),
            NumberRules::declines,
            NumberRules::answerSentence,
            NumberRules::last);

    private static NumberReader reader(Passage p, Sample sample) {
        return new NumberReader(p, Convention.of(p.text(), sample.language()));
    }

    /// `#### 18`, GSM8K's own mark; a Markdown heading is none.
    static @Nullable Extraction hashes(Passage p, Sample sample) {
        NumberReader reader = reader(p, sample);
        for (int i = p.text().lastIndexOf("####");
                i >= 0;
                i = i == 0 ? -1 : p.text().lastIndexOf("####", i - 1)) {
            int line = Lines.end(p, i);
            Numeral n = new NumberPayload(p, reader).directly(Walk.announcedAt(p, i + 4), line);
            if (n != null && !(Lines.isFirstInLine(p, i) && isHeading(p, n, line))) {
                return found(p, n, "marker/hashes", sample);
            }
        }
        return null;
    }

    /// A heading such as `#### 2. Add them` or `#### 3 steps to solve this`.
    private static boolean isHeading(Passage p, Numeral n, int line) {
        int words = 0;
        boolean inWord = false;
        for (int k = n.end(); k < line; k++) {
            boolean letter = Character.isLetter(p.at(k));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        char next = p.at(n.end());
        return words > 6 || (words > 0 && (next == '.' || next == ')' || next == ':') && p.at(n.end() + 1) == ' ');
    }

    /// "The answer is 18", in any language.
    static @Nullable Extraction answerWord(Passage p, Sample sample) {
        NumberPayload payload = new NumberPayload(p, reader(p, sample));
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            Numeral n = payload.directly(Walk.from(p, hit), p.length());
            if (n != null) {
                return found(p, n, "marker/answer", sample);
            }
        }
        return null;
    }

    /// The last `\boxed{…}` that holds a number.
    static @Nullable Extraction box(Passage p, Sample sample) {
        NumberReader reader = reader(p, sample);
        for (Boxes.Box box : Boxes.in(p).reversed()) {
            Numeral n = new NumberPayload(p, reader).directly(Walk.announcedAt(p, box.start()), box.end());
            if (n == null) {
                List<Numeral> all = reader.all(box.start(), box.end());
                n = all.isEmpty() ? null : all.getLast();
            }
            if (n != null) {
                return found(p, n, "box", sample);
            }
        }
        return null;
    }

    private static final String[] IS_THE_ANSWER = {
        " is the answer",
        " is the final answer",
        " is the correct answer",
        " is our answer",
        " is our final answer",
        " ist die antwort",
        " es la respuesta",
        " est la reponse",
        "が答え",
        "が正解",
        "이 정답",
        "가 정답",
        "이 답",
        "是答案"
    };

    /// "18 is the answer".
    static @Nullable Extraction isTheAnswer(Passage p, Sample sample) {
        int best = -1;
        for (String phrase : IS_THE_ANSWER) {
            best = Math.max(best, p.lower().lastIndexOf(phrase));
        }
        if (best < 0) {
            return null;
        }
        List<Numeral> before = reader(p, sample).all(Math.max(Lines.start(p, best), best - 40), best);
        if (before.isEmpty() || best - before.getLast().end() > 16) {
            return null;
        }
        return found(p, before.getLast(), "marker/is-the-answer", sample);
    }

    /// "The answer cannot be determined": said where the last answer is announced, with no number in that
    /// sentence.
    static @Nullable Extraction declines(Passage p, Sample sample) {
        List<AnswerWords.Hit> hits = AnswerWords.in(p);
        if (hits.isEmpty()) {
            return null;
        }
        Walk walk = Walk.from(p, hits.getLast());
        do {
            int i = walk.position();
            if (Declining.at(p, i)
                    && reader(p, sample).all(i, Lines.sentenceEnd(p, i)).isEmpty()) {
                return new Extraction.Nothing(
                        "the answer says that there is none: " + p.spelling(i, Lines.sentenceEnd(p, i)), true);
            }
        } while (walk.advance());
        return null;
    }

    /// "The answer is that Janet makes $18": a number later in the sentence that a marker opens.
    static @Nullable Extraction answerSentence(Passage p, Sample sample) {
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            Walk walk = Walk.from(p, hit);
            while (walk.advance()) {
                // to where the sentence starts
            }
            int from = walk.position();
            if (from == hit.end() || !walk.announced() || Labels.startsList(p, from)) {
                continue; // an ordinary word, or the head of a list
            }
            Extraction told = told(p, from, Lines.sentenceEnd(p, from), sample);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /// The number that a sentence tells, announced by a marker before it.
    public static @Nullable Extraction told(Passage p, int from, int to, Sample sample) {
        Numeral n = Conclusion.of(p, reader(p, sample), from, to, sample);
        return n == null ? null : found(p, n, "marker/answer-sentence", sample);
    }

    /// The last number of all.
    public static @Nullable Extraction last(Passage p, Sample sample) {
        Numeral last = null;
        for (Numeral n : reader(p, sample).all(0, p.length())) {
            if ((!n.ordinal() && !Labels.isLabel(p, n)) || last == null) {
                last = n;
            }
        }
        return last == null ? null : found(p, last, "number/last", sample);
    }

    private static Extraction.Found found(Passage p, Numeral n, String rule, Sample sample) {
        return p.found(NumberValue.spelling(p, n, sample.language()), rule, n.start(), n.end());
    }
}
