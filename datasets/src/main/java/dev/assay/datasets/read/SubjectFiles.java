package dev.assay.datasets.read;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.RowDataset.Part;
import java.util.ArrayList;
import java.util.List;

/// A benchmark of four options that has a CSV with a header for each subject, called `<subject><ending>`. The
/// sample of row *n* is `<set>/<subject>/n`.
///
/// @param facts    with exactly one language
/// @param question column of the question
/// @param answer   column of the letter
/// @param solution column of a worked solution in the examples; empty where there is none
public record SubjectFiles(Facts facts, String question, String answer, String solution) {

    /// The samples of these files, with the examples in those.
    ///
    /// @param ending    of the names of the files, for example `_val.csv`
    /// @param examples  files of worked examples, read when they are asked for
    /// @param dev       ending of their names
    public RowDataset open(List<Source> files, String ending, List<Source> examples, String dev) {
        List<Part> parts = new ArrayList<>();
        for (Source file : files) {
            String subject = subject(file, ending);
            parts.add(
                    new Part(file, Csv::open, (row, n) -> sample(row, facts.id() + "/" + subject + "/" + n, subject)));
        }
        return RowDataset.of(facts, parts)
                .withShots(language -> Shots.only(language(), language, () -> shots(examples, dev)));
    }

    private List<Shot> shots(List<Source> examples, String ending) {
        List<Shot> shots = new ArrayList<>();
        for (Source file : examples) {
            String subject = subject(file, ending);
            shots.addAll(Shots.read(file, Csv::open, (row, n) -> {
                Sample sample = sample(row, facts.id() + "/dev/" + subject + "/" + n, subject);
                return new Shot(sample, solution.isEmpty() || !row.has(solution) ? "" : row.text(solution));
            }));
        }
        return List.copyOf(shots);
    }

    private Sample sample(Row row, String id, String subject) {
        return new Sample(
                id,
                id,
                Strata.subject(language(), subject),
                row.text(question),
                row.texts(Letters.ABCD),
                Golds.choice(row, answer, 4));
    }

    private String language() {
        return facts.languages().getFirst();
    }

    private static String subject(Source file, String ending) {
        String name = file.key().substring(file.key().lastIndexOf('/') + 1);
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
