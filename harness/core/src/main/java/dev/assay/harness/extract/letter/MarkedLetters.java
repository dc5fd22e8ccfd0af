package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Doubts;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Letters behind an explicit marker.
final class MarkedLetters {

    private MarkedLetters() {}

    private static final int MOST_HASHES = 400;
    private static final int LONGEST_LINE = 400;

    /// Where a marker announces a value.
    private record Marker(Walk walk, int to, String rule) {}

    /// The last explicit marker with something behind it: an announcing word, a box, `####`.
    static @Nullable Extraction marked(Passage p, Sample sample) {
        List<Marker> markers = new ArrayList<>();
        for (AnswerWords.Hit hit : AnswerWords.andOptionWordsIn(p)) {
            markers.add(new Marker(Walk.from(p, hit), p.length(), "marker/answer"));
        }
        for (Boxes.Box box : Boxes.in(p)) {
            markers.add(new Marker(Walk.announcedAt(p, box.start()), box.end(), "box"));
        }
        int i = p.lastIndexOf("####", p.length());
        for (int tries = 0; i >= 0 && tries < MOST_HASHES; tries++) {
            markers.add(new Marker(Walk.announcedAt(p, i + 4), Lines.endWithin(p, i, LONGEST_LINE), "marker/hashes"));
            i = i < 4 ? -1 : p.lastIndexOf("####", i - 4);
        }
        markers.sort(Comparator.comparingInt((Marker m) -> m.walk().position()).reversed());
        LetterPayload payload = Choices.payload(p, sample);
        for (Marker marker : markers) {
            LetterPayload.Named named = payload.after(marker.walk(), marker.to());
            if (named != null) {
                return Choices.extraction(p, named, marker.rule());
            }
        }
        return null;
    }

    /// "Wait, that is wrong. It should be C": what the last sentence says behind the last doubt.
    static @Nullable Extraction correction(Passage p, Sample sample) {
        int doubt = Doubts.last(p);
        int sentence = doubt < 0 ? -1 : Skip.wrapping(p, Lines.lastSentence(p));
        if (sentence < doubt || doubt < 0) {
            return null;
        }
        int told = Doubts.told(p, doubt, sentence);
        LetterPayload.Named named =
                told < 0 ? null : Choices.payload(p, sample).after(Walk.announcedAt(p, told), p.length());
        return named == null || named.label() == null
                ? CorrectOptions.optionIsCorrect(p.tail(doubt), sample)
                : Choices.extraction(p, named, "marker/correction");
    }
}
