package dev.assay.harness.outputs;

import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the profiles agree with the labels and with the readers on one file.
///
/// A row's *truth* is whether it is right: what the readers read, compared with the gold, where they read the
/// row; else the source's label; rows with neither have none.
///
/// @param rows     all rows
/// @param labelled rows with a label of the source
/// @param read     rows that readers settled
/// @param known    rows with a truth
/// @param label    per profile name: labelled rows that it judges right exactly where the label says so
/// @param truth    per profile name: rows with a truth that it judges as the truth is
/// @param missed   rows whose value `robust` reads otherwise than the readers did
/// @param misjudged those of them, or of the rows it has, where that changes right to not right or back
record FileResult(
        String file,
        int rows,
        int labelled,
        int read,
        int known,
        Map<String, Integer> label,
        Map<String, Integer> truth,
        List<String> missed,
        List<String> misjudged) {

    static FileResult of(String file, List<Labelled> rows, Map<String, Adjudication> readings) {
        int labelled = 0;
        int read = 0;
        int known = 0;
        List<String> missed = new ArrayList<>();
        List<String> misjudged = new ArrayList<>();
        Map<String, Integer> label = new LinkedHashMap<>();
        Map<String, Integer> truth = new LinkedHashMap<>();
        List<ScoringProfile> profiles = Profiles.ALL.stream()
                .filter(p -> p.scores(rows.getFirst().form()))
                .toList();
        for (Labelled row : rows) {
            String id = file + "#" + row.row();
            Adjudication reading = readings.get(id);
            boolean settled = reading != null && reading.settled();
            Boolean right = row.label();
            if (reading != null && settled) {
                right = Readers.right(reading, row);
                if (!Readers.agree(reading, row)) {
                    missed.add(id);
                }
            }
            labelled += row.label() == null ? 0 : 1;
            read += settled ? 1 : 0;
            known += right == null ? 0 : 1;
            for (ScoringProfile profile : profiles) {
                boolean judged = Verdicts.right(profile, row);
                label.merge(profile.name(), agree(row.label(), judged), Integer::sum);
                truth.merge(profile.name(), agree(right, judged), Integer::sum);
                if (profile.equals(Profiles.ROBUST) && settled && right != null && right != judged) {
                    misjudged.add(id);
                }
            }
        }
        return new FileResult(file, rows.size(), labelled, read, known, label, truth, missed, misjudged);
    }

    private static int agree(@Nullable Boolean right, boolean judged) {
        return right != null && right == judged ? 1 : 0;
    }

    /// `labels / truths` in per cent, a dash where there is nothing to compare; null where the profile does not
    /// score these rows.
    @Nullable
    String cell(ScoringProfile profile) {
        Integer labels = label.get(profile.name());
        Integer truths = truth.get(profile.name());
        return labels == null || truths == null ? null : percent(labels, labelled) + " / " + percent(truths, known);
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : "%.1f".formatted(100.0 * part / whole);
    }

    /// The share of rows with a truth that a profile judges as the truth is.
    double share(ScoringProfile profile) {
        return known == 0 ? 1 : (double) truth.getOrDefault(profile.name(), 0) / known;
    }
}
