package dev.assay.datasets.gsmplus;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// GSM-Plus (Li et al. 2024): `{question, answer, perturbation_type, seed_question, seed_answer}`, testmini
/// before the whole test split. The answer `None` marks a question without one, a fraction such as `1/3` is
/// an expression, all else is a number. The sample of row *n* is `gsm-plus/<split>/n`; the rows made of one
/// seed question are one family.
public final class GsmPlus {
    public static final Facts FACTS = new Facts(
            "gsm-plus",
            "GSM-Plus, GSM8K in eight perturbations",
            "CC-BY-SA-4.0",
            "https://huggingface.co/datasets/qintongli/GSM-Plus",
            List.of("en"),
            false);

    /// The stratum of the kind of change.
    public static final String PERTURBATION = "perturbation";

    private GsmPlus() {}

    /// @param path the folder, or its file
    public static RowDataset open(Path path) {
        Source file = Folder.of(path)
                .one(
                        "gsmplus_testmini.jsonl",
                        "testmini-*.parquet",
                        "testmini.jsonl",
                        "test-*.parquet",
                        "gsmplus_test.jsonl");
        String split = file.key().contains("testmini") ? "testmini" : "test";
        return RowDataset.of(FACTS, new Part(file, Formats::any, () -> {
            Map<String, Integer> seeds = new HashMap<>();
            return (row, n) -> sample(row, split, n, seeds);
        }));
    }

    private static Sample sample(Row row, String split, int n, Map<String, Integer> seeds) {
        int seed = seeds.computeIfAbsent(row.text("seed_question"), question -> seeds.size());
        return new Sample(
                "gsm-plus/" + split + "/" + n,
                "gsm-plus/" + split + "/seed-" + seed,
                Strata.of(Sample.LANGUAGE, "en", PERTURBATION, row.text("perturbation_type")),
                row.text("question"),
                List.of(),
                gold(row));
    }

    private static Gold gold(Row row) {
        String answer = row.scalar("answer");
        return answer.strip().equals("None") ? new Gold.Unanswerable(answer) : Golds.numberOrFraction(row, "answer");
    }
}
