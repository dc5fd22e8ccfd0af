package dev.assay.datasets.mmluredux;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// MMLU's rows by subject, to find the one that a label is about. Labels were matched by the text of the
/// question, and some questions ("Which of these is true?") stand in several rows with different options; the
/// gold tells them apart.
record MmluRows(Map<String, List<Sample>> bySubject) {

    static MmluRows of(RowDataset mmlu) {
        Map<String, List<Sample>> bySubject = new HashMap<>();
        try (Stream<Sample> samples = mmlu.samples()) {
            samples.forEach(each -> bySubject
                    .computeIfAbsent(each.strata().getOrDefault(Sample.SUBJECT, ""), subject -> new ArrayList<>())
                    .add(each));
        }
        return new MmluRows(bySubject);
    }

    /// The row that a label is about, or null where that cannot be told.
    @Nullable
    Sample find(Row label, Gold.Choice stated) {
        List<Sample> rows = bySubject.get(label.text("subject"));
        int named = label.integer("row");
        if (rows == null || named < 0 || named >= rows.size()) {
            throw label.bad(
                    "a row of MMLU's test file of that subject",
                    "row " + named + " of " + label.quote(label.text("subject")),
                    "check that MMLU is there whole");
        }
        Sample row = rows.get(named);
        String question = withoutBlanks(row.question());
        List<Sample> fitting = rows.stream()
                .filter(each -> each.gold().equals(stated)
                        && withoutBlanks(each.question()).equals(question))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        return fitting.contains(row) ? row : null;
    }

    /// Copies of MMLU differ in their blanks and line breaks only.
    private static String withoutBlanks(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
