package dev.assay.datasets.mmlupro;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Shots;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.List;

/// MMLU-Pro (Wang et al. 2024): `{question_id, question, options, answer, answer_index, category, src}`. The
/// sample is `mmlu-pro/<question_id>`. The gold is the letter `answer`, as in the authors' own scorer;
/// `answer_index` is not looked at, because it contradicts the letter in one row (3983). Shots are the
/// validation rows, whose `cot_content` is the solution.
public final class MmluPro {
    public static final Facts FACTS = new Facts(
            "mmlu-pro",
            "MMLU-Pro, a harder MMLU with up to ten options",
            "MIT",
            "https://huggingface.co/datasets/TIGER-Lab/MMLU-Pro",
            List.of("en"),
            false);

    private static final String OPENING = "A: Let's think step by step.";
    private static final String CLOSING = "The answer is (";

    private MmluPro() {}

    /// @param path the folder, or its file of test rows
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        Part test = new Part(
                folder.one("test.jsonl", "data/test-*.parquet", "test-*.parquet"),
                Formats::any,
                (row, n) -> sample(row, "mmlu-pro/"));
        return RowDataset.of(FACTS, test)
                .withShots(language -> Shots.only(
                        "en",
                        language,
                        () -> folder.maybe("validation.jsonl", "data/validation-*.parquet", "validation-*.parquet")
                                .map(rows -> Shots.read(rows, Formats::any, (row, n) -> shot(row)))
                                .orElse(List.of())));
    }

    private static Sample sample(Row row, String prefix) {
        String id = prefix + row.integer("question_id");
        List<String> options = row.texts("options");
        return new Sample(
                id,
                id,
                Strata.subject("en", row.text("category")),
                row.text("question"),
                options,
                Golds.choice(row, "answer", options.size()));
    }

    private static Shot shot(Row row) {
        String solution = row.has("cot_content") ? row.text("cot_content").strip() : "";
        if (solution.startsWith(OPENING)) {
            solution = solution.substring(OPENING.length());
        }
        int closing = solution.lastIndexOf(CLOSING);
        return new Shot(
                sample(row, "mmlu-pro/validation/"), (closing < 0 ? solution : solution.substring(0, closing)).strip());
    }
}
