package dev.assay.harness.extract.passage;

import java.util.List;

/// The words by which an answer takes back what it said, and those by which it says better.
public final class Doubts {

    private static final Phrases DOUBTS = new Phrases(
            "wait|no wait|oops|scratch that|correction|sorry|i made a mistake|i made an error|that's wrong|that is wrong",
            "that's not right|that is not right|that's incorrect|that is incorrect|on second thought|i was wrong|actually|hmm",
            "不对|等一下|待って|잠깐");

    private static final Phrases CORRECTIONS = new Phrases(
            "it should be|that should be|should be|should have been|it is|it's|that's|that is|i get|we get|make that|i mean",
            "it must be|应该是|应为|正しくは");

    private Doubts() {}

    /// Where the last doubt stands, such a word at the start of a sentence; -1 where none does, or a marker
    /// behind it says the last word.
    public static int last(Passage p) {
        List<AnswerWords.Hit> words = AnswerWords.in(p);
        List<Boxes.Box> boxes = Boxes.in(p);
        int marker = Math.max(
                words.isEmpty() ? 0 : words.getLast().end(),
                boxes.isEmpty() ? 0 : boxes.getLast().end());
        for (int i = p.length() - 1; i >= marker; i--) {
            if (DOUBTS.mayStartAt(p.lowerAt(i)) && startsSentence(p, i) && DOUBTS.end(p, i) > i) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsSentence(Passage p, int i) {
        int k = i;
        while (k > 0 && i - k < 4 && (p.at(k - 1) == ' ' || p.at(k - 1) == Passage.EMPHASIS || p.at(k - 1) == '(')) {
            k--;
        }
        return k == 0 || ".!?\n…—-。！？,".indexOf(p.at(k - 1)) >= 0;
    }

    /// Where a sentence says what is right: the sentence itself where "so" or "therefore" opens it, else
    /// behind "it should be"; -1 where it says nothing of the kind.
    public static int told(Passage p, int sentence) {
        if (Conclusions.opens(p, sentence)) {
            return sentence;
        }
        int last = -1;
        for (int i = sentence; i < p.length(); i++) {
            boolean word = !Character.isLetterOrDigit(p.at(i - 1)) && CORRECTIONS.mayStartAt(p.lowerAt(i));
            int end = word ? CORRECTIONS.end(p, i) : i;
            last = end > i ? end : last;
        }
        return last;
    }
}
