package dev.assay.datasets.cmmlu;

import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.SubjectFiles;
import java.nio.file.Path;
import java.util.List;

/// CMMLU (Li et al. 2023): `test/<subject>.csv` with an unnamed first column, Question, A, B, C, D, Answer.
/// The sample of row *n* is `cmmlu/<subject>/n`. Shots are the rows of `dev/`.
public final class Cmmlu {
    public static final Facts FACTS = new Facts(
            "cmmlu",
            "CMMLU, Chinese multitask language understanding",
            "CC-BY-NC-SA-4.0",
            "https://github.com/haonan-li/CMMLU",
            List.of("zh"),
            false);

    private Cmmlu() {}

    /// @param path the folder with `test/` and `dev/`, or one test file
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        return new SubjectFiles(FACTS, "Question", "Answer", "")
                .open(folder.some("test/*.csv"), ".csv", folder.isFile() ? List.of() : folder.all("dev/*.csv"), ".csv");
    }
}
