package dev.assay.harness.extract.text;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Rule;
import dev.assay.harness.extract.passage.AnswerWords;
import dev.assay.harness.extract.passage.Boxes;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import dev.assay.harness.extract.passage.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that find a short text.
public final class TextRules {

    private TextRules() {}

    /// The last of what a marker or a box announces; else the whole answer where it is one line; else its last
    /// line.
    public static final List<Rule> ALL =
            List.of(Rule.lastOf(TextRules::answerWord, TextRules::box), TextRules::lastLine);

    static @Nullable Extraction answerWord(Passage p, Sample sample) {
        for (AnswerWords.Hit hit : AnswerWords.in(p).reversed()) {
            Walk walk = Walk.from(p, hit);
            boolean moved = walk.advance();
            while (moved && !walk.announced()) {
                moved = walk.advance();
            }
            int start = Skip.wrapping(p, walk.position());
            if (moved && start < p.length()) {
                return line(p, start, "marker/answer");
            }
            Extraction sign = moved ? sign(p, hit.end()) : null;
            if (sign != null) {
                return sign;
            }
        }
        return null;
    }

    /// An answer of signs alone, which are wrapping elsewhere: `ANSWER: ☆`.
    private static @Nullable Extraction sign(Passage p, int word) {
        int colon = Skip.blanks(p, word);
        int start = p.at(colon) == ':' ? Skip.blanks(p, colon + 1) : p.length();
        return start >= p.length() || p.at(start) == '\n' ? null : line(p, start, "marker/answer");
    }

    static @Nullable Extraction box(Passage p, Sample sample) {
        List<Boxes.Box> boxes = Boxes.in(p);
        if (boxes.isEmpty()) {
            return null;
        }
        Boxes.Box last = boxes.getLast();
        return p.found(p.spelling(last.start(), last.end()).strip(), "box", last.start(), last.end());
    }

    static @Nullable Extraction lastLine(Passage p, Sample sample) {
        int end = p.length();
        while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        int start = Skip.wrapping(p, Lines.start(p, end));
        return start >= end ? null : p.found(p.spelling(start, end), "text/last-line", start, end);
    }

    private static @Nullable Extraction line(Passage p, int start, String rule) {
        int end = Lines.end(p, start);
        while (end > start
                && (Skip.isBlank(p.at(end - 1)) || p.at(end - 1) == Passage.EMPHASIS || p.at(end - 1) == '"')) {
            end--;
        }
        return end > start ? p.found(p.spelling(start, end), rule, start, end) : null;
    }
}
