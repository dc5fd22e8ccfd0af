package dev.assay.datasets.mmlu;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Csv;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Letters;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Rows;
import dev.assay.datasets.read.Shots;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// MMLU (Hendrycks et al. 2021). Read from the authors' CSV files, one for each subject and without a header
/// (question, A, B, C, D, letter), or from the Parquet files of `cais/mmlu` (question, subject, choices,
/// answer as an index). The sample of row *n* of a subject is `mmlu/<subject>/n`, its own family, which MMMLU
/// and MMLU-Redux join. Texts are kept as they stand, outer blanks too. Shots are the dev rows of all
/// subjects; each carries its subject.
public final class Mmlu {
    public static final Facts FACTS = new Facts(
            "mmlu",
            "MMLU, Measuring Massive Multitask Language Understanding",
            "MIT",
            "https://github.com/hendrycks/test",
            List.of("en"),
            false);

    /// The columns of the authors' CSV files.
    static final List<String> COLUMNS = List.of("question", "A", "B", "C", "D", "answer");

    private static final Rows.Format CSV = Csv.named(COLUMNS);

    private Mmlu() {}

    /// @param path the folder with `test/` and `dev/`, that of `cais/mmlu`, or one file of either
    /// @throws BadDataException when it holds no test rows, or a file of a subject that MMLU does not have
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        List<Part> parts =
                parts(folder.some("test/*_test.csv", "all/test-*.parquet", "*_test.csv", "test-*.parquet"), "");
        return RowDataset.of(FACTS, parts).withShots(language -> Shots.only("en", language, () -> shots(folder)));
    }

    /// The parts of MMLU's test split, for the sets that label them.
    ///
    /// @param prefix of sample ids, between `mmlu/` and the subject
    private static List<Part> parts(List<Source> files, String prefix) {
        List<Part> parts = new ArrayList<>();
        for (Source file : files) {
            if (isAuthors(file)) {
                MmluSubjects.Subject subject = subjectOf(file);
                parts.add(new Part(file, CSV, (row, n) -> sample(row, prefix, subject, n)));
            } else {
                parts.add(new Part(file, Formats::any, () -> new BySubject(prefix)));
            }
        }
        return parts;
    }

    private static List<Shot> shots(Folder folder) {
        List<Shot> shots = new ArrayList<>();
        for (Part part : parts(folder.maybeSome("dev/*_dev.csv", "all/dev-*.parquet", "dev-*.parquet"), "dev/")) {
            shots.addAll(Shots.of(part));
        }
        return List.copyOf(shots);
    }

    /// Counts the rows of each subject in a file that holds several.
    private static final class BySubject implements RowDataset.Reader {
        private final String prefix;
        private final Map<String, Integer> seen = new HashMap<>();

        BySubject(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Sample read(Row row, int n) {
            String name = row.text(row.oneOf("subject", "Subject"));
            MmluSubjects.Subject subject = MmluSubjects.named(name);
            if (subject == null) {
                throw row.bad("one of MMLU's 57 subjects", row.quote(name));
            }
            return sample(row, prefix, subject, seen.merge(name, 1, Integer::sum) - 1);
        }
    }

    private static Sample sample(Row row, String prefix, MmluSubjects.Subject subject, int n) {
        String id = "mmlu/" + prefix + subject.name() + "/" + n;
        List<String> choices = row.has("choices") ? row.texts("choices") : row.texts(Letters.ABCD);
        return new Sample(
                id,
                id,
                Strata.of("language", "en", "subject", subject.name(), Strata.GROUP, subject.group()),
                row.text(row.oneOf("question", "Question")),
                choices,
                Golds.choice(row, row.oneOf("answer", "Answer"), choices.size()));
    }

    private static boolean isAuthors(Source file) {
        return file.key().endsWith("_test.csv")
                || file.key().endsWith("_dev.csv")
                || file.key().endsWith("_val.csv");
    }

    private static MmluSubjects.Subject subjectOf(Source file) {
        String name = file.key().substring(file.key().lastIndexOf('/') + 1);
        String subject = name.substring(0, name.lastIndexOf('_'));
        MmluSubjects.Subject known = MmluSubjects.named(subject);
        if (known == null) {
            throw new BadDataException(file.name() + " is not a file of one of MMLU's 57 subjects; rename it to"
                    + " <subject>_test.csv, for example anatomy_test.csv");
        }
        return known;
    }
}
