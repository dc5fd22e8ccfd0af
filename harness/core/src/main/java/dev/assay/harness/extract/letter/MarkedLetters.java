package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Decisions;
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
    ///
    /// @param only whether the marker is an ordinary word too, and counts only where one label ends its
    ///             sentence
    private record Marker(Walk walk, int to, String rule, boolean only) {
        Marker(Walk walk, int to, String rule) {
            this(walk, to, rule, false);
        }
    }

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
        for (int end : Decisions.in(p)) {
            markers.add(new Marker(
                    Walk.announcedAt(p, end), Lines.endWithin(p, end, LONGEST_LINE), "marker/decision", true));
        }
        for (int end : Decisions.conclusionsIn(p)) {
            markers.add(
                    new Marker(Walk.announcedAt(p, end), Lines.endWithin(p, end, LONGEST_LINE), "marker/hence", true));
        }
        markers.sort(Comparator.comparingInt((Marker m) -> m.walk().position()).reversed());
        LetterPayload payload = Choices.payload(p, sample);
        Extraction aside = null;
        for (Marker marker : markers) {
            LetterPayload.Named named = payload.after(marker.walk(), marker.to());
            if (named == null || (marker.only() && !endsSentence(p, named))) {
                continue;
            }
            Extraction found = Choices.extraction(p, named, marker.rule());
            if (!marker.rule().equals("marker/hence") || !goesOn(p, named)) {
                return aside == null || !marker.only() ? found : aside;
            }
            aside = aside == null ? found : aside;
        }
        return aside;
    }

    /// "…, so B, the flux density, does no work": a sentence about a label, which answers only where nothing
    /// else does.
    private static boolean goesOn(Passage p, LetterPayload.Named named) {
        char next = p.at(Skip.blanks(p, Skip.closing(p, named.end())));
        return next == ',' || next == ';' || next == '，' || next == '、';
    }

    /// Whether one label is named and its sentence ends there, or goes on with its words behind a bracket or a
    /// colon.
    private static boolean endsSentence(Passage p, LetterPayload.Named named) {
        if (named.label() == null || !named.label().plain()) {
            return false;
        }
        int closed = Skip.closing(p, named.end());
        int k = Skip.blanks(p, closed);
        boolean dressed = closed > named.end() && "):".indexOf(p.at(closed - 1)) >= 0;
        return dressed || p.at(k) == 0 || "\n.,;!$<}\"*_。，、".indexOf(p.at(k)) >= 0;
    }

    /// "Wait, that is wrong. It should be C": what the last sentence says behind the last doubt.
    static @Nullable Extraction correction(Passage p, Sample sample) {
        int doubt = Doubts.last(p);
        if (doubt < 0) {
            return null;
        }
        int sentence = Math.max(doubt, Skip.wrapping(p, Lines.lastSentence(p)));
        int told = Doubts.told(p, doubt, sentence);
        LetterPayload.Named named =
                told < 0 ? null : Choices.payload(p, sample).after(Walk.announcedAt(p, told), p.length());
        return named == null || named.label() == null
                ? CorrectOptions.optionIsCorrect(p.tail(doubt), sample)
                : Choices.extraction(p, named, "marker/correction");
    }
}
