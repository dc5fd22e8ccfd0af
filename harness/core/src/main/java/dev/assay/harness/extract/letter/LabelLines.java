package dev.assay.harness.extract.letter;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.passage.Lines;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.Skip;
import org.jspecify.annotations.Nullable;

/// Answers and lines that are an option's label, alone or with the option's words.
final class LabelLines {

    private LabelLines() {}

    /// The whole answer is a label, alone or with its option's words: `C`, `(C) Paris`, `**C.**`.
    static @Nullable Extraction bare(Passage p, Sample sample) {
        int i = Skip.wrapping(p, 0);
        LetterPayload.Named named = atLineStart(p, sample, i, p.length());
        if (named == null || (hasOtherLines(p, named.end()) && !isLabelled(p, named.end()))) {
            return null;
        }
        boolean listed = p.at(0) == '-' && hasOtherLines(p, named.end());
        if (listed || Predicates.follow(p, named.end())) {
            return null;
        }
        return laterLabelledLines(p, sample, named) ? null : Choices.extraction(p, named, "letter/bare");
    }

    /// The last line is a label, alone or with its option's words.
    static @Nullable Extraction labelledLine(Passage p, Sample sample) {
        int end = contentEnd(p);
        int start = Lines.start(p, end);
        LetterPayload.Named named = atLineStart(p, sample, Skip.wrapping(p, start), end);
        if (named == null || named.start() >= end || listedBefore(p, sample, start) || introduced(p, start)) {
            return null;
        }
        return Choices.extraction(p, named, "letter/last-line");
    }

    private static LetterPayload.@Nullable Named atLineStart(Passage p, Sample sample, int i, int to) {
        if (i >= to) {
            return null;
        }
        LetterPayload payload = Choices.payload(p, sample);
        Label label = payload.at(i);
        if (label == null || (!label.plain() && !standsAlone(p, label.end())) || isProse(p, label)) {
            return null;
        }
        return payload.label(label, to);
    }

    private static boolean isProse(Passage p, Label label) {
        char after = p.at(label.end());
        return (after == ' ' || after == '\u00A0')
                && Character.isLetter(p.at(label.end() + 1))
                && isLatinWord(p, label)
                && !Reasons.at(p, label.end() + 1);
    }

    private static boolean isLatinWord(Passage p, Label label) {
        return LabelReader.isLatin(p.at(label.start())) && LabelReader.isLatin(p.at(label.end() + 1));
    }

    private static boolean standsAlone(Passage p, int end) {
        int k = end;
        while (k < p.length() && !Character.isLetterOrDigit(p.at(k))) {
            k++;
        }
        return k == p.length();
    }

    private static boolean isLabelled(Passage p, int end) {
        char c = p.at(end);
        return c == ')'
                || c == '.'
                || c == ':'
                || c == ','
                || c == ']'
                || c == '。'
                || c == '입'
                || c == '\n'
                || c == Passage.EMPHASIS
                || c == 0;
    }

    private static boolean hasOtherLines(Passage p, int end) {
        int k = Lines.end(p, end);
        while (k < p.length() && Character.isWhitespace(p.at(k))) {
            k++;
        }
        return k < p.length();
    }

    /// Whether the next line with a label goes on counting: the text lists the options then, and its first
    /// line is no answer. A list that starts anew behind the first line explains it.
    private static boolean laterLabelledLines(Passage p, Sample sample, LetterPayload.Named first) {
        LabelReader reader = Choices.reader(p, sample);
        for (int line = p.indexOf('\n', first.end()); line >= 0; line = p.indexOf('\n', line + 1)) {
            Label label = reader.at(Skip.blanks(p, line + 1));
            if (label != null && label.plain() && isLabelled(p, label.end()) && first.label() != null) {
                return label.index() == first.label().index() + 1;
            }
        }
        return false;
    }

    private static boolean listedBefore(Passage p, Sample sample, int start) {
        LabelReader reader = Choices.reader(p, sample);
        int previous = Lines.start(p, Math.max(0, start - 1));
        Label label = start == 0 ? null : reader.at(Skip.wrapping(p, previous));
        return label != null && label.plain() && label.start() < start && isLabelled(p, label.end());
    }

    /// Whether the text before a line ends in a colon: what follows starts something else, such as a list of
    /// reasons.
    private static boolean introduced(Passage p, int start) {
        int k = start;
        while (k > 0 && Character.isWhitespace(p.at(k - 1))) {
            k--;
        }
        return k > 0 && p.at(k - 1) == ':';
    }

    /// Where the last text ends, trailing blanks aside; emphasis counts as text.
    static int contentEnd(Passage p) {
        int end = p.length();
        while (end > 0 && Character.isWhitespace(p.at(end - 1))) {
            end--;
        }
        return end;
    }

    /// Where the last sentence before a position starts.
    static int lastSentence(Passage p, int end) {
        int start = Math.max(Lines.start(p, end), end - 600);
        int k = start;
        while (k < end) {
            int stop = Lines.sentenceEnd(p, k);
            if (stop + 1 >= end) {
                return k;
            }
            k = stop + 1;
        }
        return start;
    }
}
