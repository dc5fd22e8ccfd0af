package dev.assay.datasets.gsmhard;

import dev.assay.datasets.Sample;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import java.nio.file.Path;
import java.util.List;

/// GSM-Hard (Gao et al. 2022): `{input, code, target}`, row *n* is GSM8K test row *n* with large numbers, so
/// it joins that row's family. 303 golds are not whole numbers; they are the floating-point results of the
/// authors' programs.
public final class GsmHard {
    public static final Facts FACTS = new Facts(
            "gsm-hard",
            "GSM-Hard, GSM8K with large numbers",
            "MIT",
            "https://huggingface.co/datasets/reasoning-machines/gsm-hard",
            List.of("en"),
            false);

    private GsmHard() {}

    /// @param path the folder, or its file
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        return RowDataset.of(
                FACTS,
                new Part(folder.one("test.jsonl", "gsmhardv2.jsonl", "*.parquet"), Formats::any, GsmHard::sample));
    }

    private static Sample sample(Row row, int n) {
        int of = row.has("idx") ? row.integer("idx") : n;
        return Sample.open("gsm-hard/" + of, Gsm8k.family(of), "en", row.text("input"), Golds.number(row, "target"));
    }
}
