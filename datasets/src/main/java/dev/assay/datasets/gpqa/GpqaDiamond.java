package dev.assay.datasets.gpqa;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.ChoiceOrder;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Source;
import java.nio.file.Path;
import java.util.List;

/// GPQA Diamond (Rein et al. 2023), restricted: its authors ask that the questions are not shown in plain
/// text on the web, so messages about its rows never quote them. The sample of row *n* is `gpqa-diamond/n`.
/// Sources put the right option first, or always under the same letter; here the order is drawn for each
/// sample by a seed.
public final class GpqaDiamond {
    public static final Facts FACTS = new Facts(
            "gpqa-diamond",
            "GPQA Diamond, graduate-level science questions",
            "CC-BY-4.0",
            "https://huggingface.co/datasets/Idavidrein/gpqa",
            List.of("en"),
            true);

    private GpqaDiamond() {}

    /// @param path the folder, or one of its files: the publisher's CSV, the same fields as JSON, a file with
    ///             `choice1` to `choice4`, or one with the options in the text of the question
    /// @param seed of the order of options
    public static RowDataset open(Path path, long seed) {
        Source file = Folder.of(path)
                .restricted()
                .one(
                        "gpqa_diamond.csv",
                        "gpqa_diamond*.parquet",
                        "gpqa_diamond_shuffled.json",
                        "diamond_with_fields.json",
                        "*.jsonl");
        return RowDataset.of(FACTS, new Part(file, Formats::any, (row, n) -> sample(row, n, seed)));
    }

    private static Sample sample(Row row, int n, long seed) {
        Item item = Item.of(row);
        String id = "gpqa-diamond/" + n;
        Sample sample =
                new Sample(id, id, item.strata(), item.question(), item.options(), new Gold.Choice(item.right()));
        return ChoiceOrder.shuffled(sample, seed);
    }
}
