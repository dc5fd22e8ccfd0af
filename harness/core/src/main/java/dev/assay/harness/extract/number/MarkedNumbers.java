package dev.assay.harness.extract.number;

import static dev.assay.harness.extract.number.NumberRules.found;
import static dev.assay.harness.extract.number.NumberRules.reader;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Declining;
import dev.assay.harness.extract.passage.Doubts;
import dev.assay.harness.extract.passage.Endnotes;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers behind an explicit marker.
final class MarkedNumbers {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final int MOST_TRIES = 400;
    private static final int LONGEST_LINE = 400;

    /// What may stand between a number and "is the answer".
    private static final int LONGEST_UNIT = 28;

    private MarkedNumbers() {}

    /// `#### 18`, GSM8K's own mark; a Markdown heading is none.
    static @Nullable Extraction hashes(Passage p, Sample sample) {
        int i = p.lastIndexOf("####", p.length());
        if (i < 0) {
            return null;
        }
        NumberReader reader = reader(p, sample);
        for (int tries = 0; i >= 0 && tries < MOST_TRIES; tries++) {
            int line = Lines.endWithin(p, i, LONGEST_LINE);
            Numeral n = new NumberPayload(p, reader).directly(Walk.announcedAt(p, i + 4), line);
            if (n != null && !(Lines.isFirstInLine(p, i) && isHeading(p, n, line))) {
                return found(p, n, "marker/hashes", sample);
            }
            i = i < 4 ? -1 : p.lastIndexOf("####", i - 4);
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
        NumberReader reader = reader(p, sample);
        NumberPayload payload = new NumberPayload(p, reader);
        List<AnswerWords.Hit> words = AnswerWords.in(p);
        for (AnswerWords.Hit hit : words.reversed()) {
            Walk walk = Walk.from(p, hit);
            Numeral n = payload.directly(walk, p.length());
            if (n == null && walk.announced() && Declining.isNoValue(p, walk.position())) {
                return null;
            }
            if (n != null && !Working.opens(p, hit.end(), n.start())) {
                Numeral told = Conclusion.startingWith(p, reader, n, sample);
                Numeral percent = sameAsPercent(p, payload, told, words, hit);
                return found(p, percent == null ? told : percent, "marker/answer", sample);
            }
        }
        return null;
    }

    /// "The answer is 25%. As a fraction, the answer is 1/4": the percentage that an earlier marker announces,
    /// where it is the same number. It can be compared as either.
    private static @Nullable Numeral sameAsPercent(
            Passage p, NumberPayload payload, Numeral told, List<AnswerWords.Hit> words, AnswerWords.Hit last) {
        for (AnswerWords.Hit hit : words) {
            Numeral n = hit.start() < last.start() ? payload.directly(Walk.from(p, hit), last.start()) : null;
            if (n != null && n.percent() && n.value().times(HUNDREDTH).sameAs(told.value())) {
                return n;
            }
        }
        return null;
    }

    /// The last `\boxed{…}` that holds a number.
    static @Nullable Extraction box(Passage p, Sample sample) {
        List<Boxes.Box> boxes = Boxes.in(p);
        if (boxes.isEmpty()) {
            return null;
        }
        NumberReader reader = reader(p, sample);
        for (Boxes.Box box : boxes.reversed()) {
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

    /// A last line `A: 18`, as the GSM8K paper's models end.
    static @Nullable Extraction letterA(Passage p, Sample sample) {
        int line = p.lastIndexOf("\nA:", p.length());
        if (line < 0) {
            return null;
        }
        int end = Lines.end(p, line + 1);
        Numeral n = new NumberPayload(p, reader(p, sample)).directly(Walk.announcedAt(p, line + 3), end);
        return n == null || end - n.end() > 24 ? null : found(p, n, "marker/a", sample);
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
            best = Math.max(best, p.lastIndexOfLower(phrase, p.length()));
        }
        if (best < 0) {
            return null;
        }
        int from = Math.max(Lines.start(p, best), best - 48);
        List<Numeral> before = reader(p, sample).all(from, best);
        Numeral words = NumberWords.only(p, from, best);
        if (words != null && Skip.closing(p, words.end()) == best) {
            return found(p, words, "marker/is-the-answer", sample);
        }
        boolean near = !before.isEmpty() && best - before.getLast().end() <= LONGEST_UNIT;
        return near ? found(p, before.getLast(), "marker/is-the-answer", sample) : null;
    }

    /// "Wait, that is wrong. So it is 18": what the last sentence tells behind the last doubt.
    static @Nullable Extraction correction(Passage whole, Sample sample) {
        Passage p = Endnotes.cut(whole);
        int doubt = Doubts.last(p);
        int end = Lines.contentEnd(p);
        while (doubt >= 0 && end > doubt) {
            int start = Lines.lastSentence(p, end);
            int sentence = Math.max(doubt, Skip.wrapping(p, start));
            int told = Doubts.told(p, doubt, sentence);
            Numeral n = told < 0 ? null : Conclusion.of(p, reader(p, sample), told, end, sample, true);
            n = n == null && told >= 0 ? NumberWords.only(p, told, end) : n;
            if (n != null || !Doubts.withdraws(p, doubt)) {
                return n == null ? null : found(p, n, "marker/correction", sample);
            }
            end = Lines.contentEnd(p, start);
        }
        return null;
    }
}
