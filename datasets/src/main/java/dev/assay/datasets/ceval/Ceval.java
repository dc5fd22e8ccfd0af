package dev.assay.datasets.ceval;

import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.SubjectFiles;
import java.nio.file.Path;
import java.util.List;

/// C-Eval (Huang et al. 2023): `val/<subject>_val.csv` with id, question, A, B, C, D, answer. The test split
/// is published without answers, so val is what can be scored. The sample of row *n* is `ceval/<subject>/n`.
/// Shots are the rows of `dev/`, their column `explanation` the solution.
public final class Ceval {
    public static final Facts FACTS = new Facts(
            "ceval",
            "C-Eval, Chinese exams, val split",
            "CC-BY-NC-SA-4.0",
            "https://huggingface.co/datasets/ceval/ceval-exam",
            List.of("zh"),
            false);

    private Ceval() {}

    /// @param path the folder with `val/` and `dev/`, the publisher's zip archive or the folder it lies in,
    ///             or one file
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        return new SubjectFiles(FACTS, "question", "answer", "explanation")
                .open(
                        folder.some("val/*_val.csv", "*_val.csv"),
                        "_val.csv",
                        folder.isFile() ? List.of() : folder.all("dev/*_dev.csv"),
                        "_dev.csv");
    }
}
