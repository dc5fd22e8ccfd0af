package dev.assay.harness.extract.passage;

import java.util.ArrayList;
import java.util.List;

/// The words by which a reply says that it chooses: "I would go with", "我选".
public final class Decisions {

    private static final Phrases PHRASES = new Phrases(
            "i would choose|i'd choose|i choose|i will choose|i'll choose|i'm choosing|i would go with|i'd go with|i'll go with",
            "i will go with|i'm going with|let's go with|let us go with|we go with|i would pick|i'd pick|i pick|i'll pick",
            "i would select|i'd select|i select|i'll select|i will select|i would say|i'd say|my choice is|my pick is|we choose",
            "ich wähle|ich entscheide mich für|elijo|escojo|elegiría|je choisis|je choisirais|scelgo|escolho|я выбираю|выбираю",
            "选|我选|我选择|選|我選|seçiyorum|saya memilih|nachagua|tôi chọn|chọn");

    private static final int MOST = 200;

    private Decisions() {}

    /// Where each of them ends, from left to right; the last few hundred.
    public static List<Integer> in(Passage p) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < p.length(); i++) {
            int end = PHRASES.mayStartAt(p.lowerAt(i)) ? PHRASES.end(p, i) : i;
            if (end > i && "项項择擇".indexOf(p.at(end)) < 0) { // 选项 and 选择 are option words
                ends.add(end);
            }
            i = Math.max(i, end - 1);
        }
        return ends.size() <= MOST ? ends : ends.subList(ends.size() - MOST, ends.size());
    }

    /// Where each concluding word ends that opens a sentence or stands behind a comma: "Hence, C."
    public static List<Integer> conclusionsIn(Passage p) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < p.length(); i++) {
            boolean word = i == 0 || !Character.isLetterOrDigit(p.at(i - 1));
            int end = word ? Conclusions.end(p, i) : i;
            if (end > i) {
                ends.add(end);
                i = end - 1;
            }
        }
        return ends.size() <= MOST ? ends : ends.subList(ends.size() - MOST, ends.size());
    }
}
