package dev.assay.harness.extract.number;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the numbers of a concluding sentence is the answer: the bold one; else what its last equation comes
/// to; else the first that the question does not name already; else the first.
final class Conclusion {

    private Conclusion() {}

    static @Nullable Numeral of(Passage p, NumberReader reader, int from, int to, Sample sample) {
        List<Numeral> all = reader.all(from, to);
        if (all.size() <= 1) {
            return all.isEmpty() ? null : all.getFirst();
        }
        for (Numeral n : all.reversed()) {
            if (isBold(p, n)) {
                return n;
            }
        }
        for (Numeral n : all.reversed()) {
            if (followsEquals(p, n)) {
                return n;
            }
        }
        List<Numeral> asked = questionNumbers(sample);
        for (Numeral n : all) {
            if (asked.stream().noneMatch(q -> q.value().sameAs(n.value()))) {
                return n;
            }
        }
        return all.getFirst();
    }

    private static boolean isBold(Passage p, Numeral n) {
        int k = n.start() - 1;
        while (k > 0 && "$( ".indexOf(p.at(k)) >= 0 && n.start() - k < 4) {
            k--;
        }
        return p.at(k) == Passage.EMPHASIS;
    }

    private static boolean followsEquals(Passage p, Numeral n) {
        int k = n.start() - 1;
        while (k > 0 && " $\\".indexOf(p.at(k)) >= 0) {
            k--;
        }
        return p.at(k) == '=';
    }

    private static List<Numeral> questionNumbers(Sample sample) {
        Passage question = Passage.of(sample.question());
        Convention convention = Convention.of(question.text(), sample.language());
        return new NumberReader(question, convention).all(0, question.length());
    }
}
