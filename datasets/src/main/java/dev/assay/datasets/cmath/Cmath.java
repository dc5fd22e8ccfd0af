package dev.assay.datasets.cmath;

import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.List;

/// CMATH (Wei et al. 2023): `{grade, question, golden, reasoning_step, num_digits}`. The sample of row *n* is
/// `cmath/n`. 31 golds are fractions and 3 are percentages; those are expressions.
public final class Cmath {
    public static final Facts FACTS = new Facts(
            "cmath",
            "CMATH, Chinese elementary school mathematics",
            "MIT (code); data by its sources",
            "https://huggingface.co/datasets/weitianwen/cmath",
            List.of("zh"),
            false);

    private Cmath() {}

    /// @param path the folder, or its file
    public static RowDataset open(Path path) {
        return RowDataset.of(
                FACTS, new Part(Folder.of(path).one("test.jsonl", "cmath_test.jsonl"), Formats::any, Cmath::sample));
    }

    private static Sample sample(Row row, int n) {
        String id = "cmath/" + n;
        return new Sample(
                id,
                id,
                Strata.of(Sample.LANGUAGE, "zh", "grade", row.scalar("grade")),
                row.text("question"),
                List.of(),
                Golds.numberOrFraction(row, "golden"));
    }
}
