package dev.assay.harness.extract.number;

import static dev.assay.harness.extract.number.NumberRules.found;
import static dev.assay.harness.extract.number.NumberRules.reader;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Conclusions;
import dev.assay.harness.extract.passage.Declining;
import dev.assay.harness.extract.passage.Endings;
import dev.assay.harness.extract.passage.Endnotes;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import org.jspecify.annotations.Nullable;

/// Numbers that sentences tell, and the last number of all.
public final class ToldNumbers {

    private ToldNumbers() {}

    /// "The answer is that Janet makes $18": a number later in the sentence that a marker opens.
    static @Nullable Extraction answerSentence(Passage p, Sample sample) {
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            Walk walk = Walk.from(p, hit);
            while (walk.advance()) {
                // to where the sentence starts
            }
            int from = walk.position();
            if (walk.announced() && Declining.isNoValue(p, from)) {
                return new Extraction.Nothing(
                        "the answer says that there is none: "
                                + p.spelling(from, Lines.sentenceEnd(p, from)).strip(),
                        true);
            }
            if (from == hit.end()
                    || !walk.announced()
                    || Labels.startsList(p, from)
                    || Working.opens(p, hit.end(), from)) {
                continue; // an ordinary word, or the head of a list or of a calculation
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
        int either = p.lastIndexOfLower(" either ", from, to);
        int or = either < 0 ? -1 : p.lastIndexOfLower(" or ", either, to);
        if (or > 0
                && !reader(p, sample).all(either, or).isEmpty()
                && !reader(p, sample).all(or, to).isEmpty()) {
            return new Extraction.Nothing("the answer leaves two numbers standing: "
                    + p.spelling(either, to).strip());
        }
        Numeral n = Conclusion.of(p, reader(p, sample), from, to, sample, true);
        return n == null ? null : found(p, n, "marker/answer-sentence", sample);
    }

    /// The answer ends by saying that there is none.
    static @Nullable Extraction declined(Passage p, Sample sample) {
        String words = Declining.conclusion(p);
        return words == null ? null : new Extraction.Nothing("the answer says that there is none: " + words, true);
    }

    /// Sentences without a number that may stand behind the conclusion: "Good luck!"
    private static final int MOST_STEPS_BACK = 4;

    /// The number that the last sentence with one tells, notes behind it left out. A question is no conclusion.
    static @Nullable Extraction conclusion(Passage whole, Sample sample) {
        Passage p = Endnotes.cut(whole);
        NumberReader reader = reader(p, sample);
        int end = p.length();
        for (int i = 0; i < MOST_STEPS_BACK && Lines.contentEnd(p, end) > 0; i++) {
            int stop = Lines.contentEnd(p, end);
            int start = Lines.lastSentence(p, stop);
            if (p.at(stop - 1) == '?') {
                return null;
            }
            Numeral n = Conclusion.of(p, reader, start, end, sample, false);
            Numeral words = n == null ? NumberWords.only(p, start, end) : null;
            if (words != null && (Conclusions.opens(p, start) || stands(p, words))) {
                n = words;
            }
            if (n != null) {
                return found(p, n, "number/conclusion", sample);
            }
            if (".!।。".indexOf(p.at(stop - 1)) < 0 || hasDigits(p, start, stop)) {
                return null; // it breaks off, or counts something off
            }
            end = start;
        }
        return null;
    }

    private static boolean hasDigits(Passage p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Digits.isDigit(p.at(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number in words is in bold, or what its sentence ends with.
    private static boolean stands(Passage p, Numeral words) {
        return p.at(words.start() - 1) == Passage.EMPHASIS
                || Skip.blanks(p, Skip.closing(p, words.end())) >= Lines.sentenceEnd(p, words.end());
    }

    /// The last number of all, notes at the end left out where another stands before them.
    public static @Nullable Extraction last(Passage whole, Sample sample) {
        Passage p = Endnotes.cut(whole);
        Extraction before = p.length() < whole.length() ? lastIn(p, sample) : null;
        return before == null ? lastIn(whole, sample) : before;
    }

    private static @Nullable Extraction lastIn(Passage p, Sample sample) {
        Numeral last = null;
        boolean stops = Endings.breaksOff(p);
        for (Numeral n : reader(p, sample).all(0, p.length())) {
            stops |= n.end() == Lines.contentEnd(p) && Labels.isLabel(p, n); // "Step 1", and no more
            boolean aside = last != null && n.ordinal() && n.start() < Lines.sentenceEnd(p, last.end());
            boolean asked = p.at(Lines.sentenceEnd(p, n.end())) == '?';
            last = aside || asked || Labels.isLabel(p, n) ? last : n;
        }
        boolean restated = last != null && stops && Conclusion.isAsked(last, sample);
        return last == null || restated ? null : found(p, last, "number/last", sample);
    }
}
