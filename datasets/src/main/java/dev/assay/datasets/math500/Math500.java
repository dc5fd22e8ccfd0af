package dev.assay.datasets.math500;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.List;

/// MATH-500 (Lightman et al. 2023, from Hendrycks et al. 2021): `{problem, solution, answer, subject, level,
/// unique_id}`, the answer in LaTeX. The sample of the row `test/precalculus/807.json` is
/// `math-500/precalculus/807`.
public final class Math500 {
    public static final Facts FACTS = new Facts(
            "math-500",
            "MATH-500, competition mathematics",
            "MIT",
            "https://huggingface.co/datasets/HuggingFaceH4/MATH-500",
            List.of("en"),
            false);

    private Math500() {}

    /// @param path the folder, or its file of test rows
    public static RowDataset open(Path path) {
        return RowDataset.of(
                FACTS,
                new Part(Folder.of(path).one("test.jsonl", "test-*.parquet"), Formats::any, (row, n) -> sample(row)));
    }

    private static Sample sample(Row row) {
        String name = row.text("unique_id");
        if (!name.startsWith("test/") || !name.endsWith(".json")) {
            throw row.bad("a \"unique_id\" like test/algebra/1.json", row.quote(name));
        }
        String id = "math-500/" + name.substring("test/".length(), name.length() - ".json".length());
        return new Sample(
                id,
                id,
                Strata.of(Sample.LANGUAGE, "en", Sample.SUBJECT, row.text("subject"), "level", row.scalar("level")),
                row.text("problem"),
                List.of(),
                new Gold.Expression(row.text("answer")));
    }
}
