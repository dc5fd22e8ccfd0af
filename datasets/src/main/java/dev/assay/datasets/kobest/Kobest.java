package dev.assay.datasets.kobest;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.RowDataset.Part;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Strata;
import dev.assay.datasets.read.Tsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// KoBEST (Kim et al. 2022), five sets of `<Set>/test.tsv`, each with columns of its own. The sample of row
/// *n* is `kobest/<set>/n`, the set its subject. Where a set asks for a label and not for one of its texts
/// (true or false, positive or negative), the two options are ours.
public final class Kobest {
    public static final Facts FACTS = new Facts(
            "kobest",
            "KoBEST, five Korean language understanding sets",
            "CC-BY-SA-4.0",
            "https://github.com/SKT-LSL/KoBEST_datarepo",
            List.of("ko"),
            false);

    /// The options of BoolQ and WiC: no, yes.
    private static final List<String> NO_YES = List.of("아니요", "예");

    /// The options of SentiNeg: negative, positive.
    private static final List<String> NEGATIVE_POSITIVE = List.of("부정", "긍정");

    /// One of the five sets.
    enum Set {
        BOOLQ("BoolQ"),
        COPA("COPA"),
        HELLASWAG("HellaSwag"),
        SENTINEG("SentiNeg"),
        WIC("WiC");

        private final String folder;

        Set(String folder) {
            this.folder = folder;
        }

        private Item item(Row row) {
            return switch (this) {
                case BOOLQ -> new Item(row.text("Text") + "\n\n" + row.text("Question"), NO_YES, truth(row, "Answer"));
                case COPA ->
                    new Item(
                            row.text("sentence") + "\n\n" + row.text("question"),
                            row.texts(List.of("1", "2")),
                            Golds.indexed(row, "Answer", 1, 2));
                case HELLASWAG ->
                    new Item(
                            row.text("context"),
                            row.texts(List.of("choice1", "choice2", "choice3", "choice4")),
                            Golds.indexed(row, "label", 0, 4));
                case SENTINEG -> new Item(row.text("Text"), NEGATIVE_POSITIVE, Golds.indexed(row, "Label", 0, 2));
                case WIC ->
                    new Item(
                            row.text("Target") + "\n\n1. " + row.text("SENTENCE1") + "\n2. " + row.text("SENTENCE2"),
                            NO_YES,
                            truth(row, "ANSWER"));
            };
        }
    }

    private record Item(String question, List<String> options, Gold gold) {}

    private Kobest() {}

    /// @param path the folder with one folder for each set
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        List<Part> parts = new ArrayList<>();
        for (Set set : Set.values()) {
            for (Source file : folder.all(set.folder + "/test.tsv")) {
                parts.add(new Part(file, Tsv::open, (row, n) -> sample(row, set, n)));
            }
        }
        if (parts.isEmpty()) {
            folder.some("BoolQ/test.tsv"); // throws, and says what is there
        }
        return RowDataset.of(FACTS, parts);
    }

    private static Sample sample(Row row, Set set, int n) {
        String id = "kobest/" + set.folder.toLowerCase(Locale.ROOT) + "/" + n;
        Item item = set.item(row);
        return new Sample(id, id, Strata.subject("ko", set.folder), item.question(), item.options(), item.gold());
    }

    /// `True`, `TRUE`, `False` or `FALSE`.
    private static Gold truth(Row row, String field) {
        return switch (row.text(field).toLowerCase(Locale.ROOT)) {
            case "true" -> new Gold.Choice(1);
            case "false" -> new Gold.Choice(0);
            default -> throw row.bad("true or false in \"" + field + "\"", row.quote(row.text(field)));
        };
    }
}
