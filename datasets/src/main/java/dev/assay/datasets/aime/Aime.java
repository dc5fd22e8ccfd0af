package dev.assay.datasets.aime;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The American Invitational Mathematics Examination of one year, 30 problems. Publishers differ in names, in
/// the order of the rows and in golds (`25`, `"25"`, `"025"` are one number). Read are: `{problem, answer}`
/// with `id` and `url` or with `ID`, `{question, answer}`, `{Problem, Answer}`, and `{prompt, answer}`, whose
/// fixed last line of instruction is cut off because it is no part of the problem. Two files for the two
/// papers are read one after the other.
///
/// A sample is `aime-<year>/<n>`. Where a row names its problem (`2024-II-4`, or a wiki address), n is that
/// problem's place in the common order of the year; else n is the row's place, and the file has to have that
/// order.
public final class Aime {
    public static final Facts AIME_2024 =
            facts("aime-2024", "AIME 2024", "https://huggingface.co/datasets/HuggingFaceH4/aime_2024");
    public static final Facts AIME_2025 =
            facts("aime-2025", "AIME 2025", "https://huggingface.co/datasets/math-ai/aime25");

    private static final String INSTRUCTION =
            "\nPlease reason step by step, and put your final answer within \\boxed{}.";

    private Aime() {}

    /// The papers of 2024, whose common order is that of the names `I_1, I_10, I_11, …, I_9, II_1, …`.
    public static RowDataset of2024(Path path) {
        return open(path, AIME_2024, "24", true);
    }

    /// The papers of 2025, in the order of the papers.
    public static RowDataset of2025(Path path) {
        return open(path, AIME_2025, "25", false);
    }

    private static RowDataset open(Path path, Facts facts, String year, boolean byName) {
        List<Source> files = Folder.of(path)
                .some(
                        "aime" + year + "*.jsonl",
                        "aime20" + year + "-I*.jsonl",
                        "aime_20" + year + "*.jsonl",
                        "aime" + year + "/test.jsonl",
                        "train-*.parquet",
                        "test-*.parquet",
                        "train.jsonl",
                        "test.jsonl");
        List<Part> parts = new ArrayList<>();
        for (Source file : papers(files)) {
            int first = parts.size() * 15;
            parts.add(new Part(file, Formats::any, (row, n) -> sample(row, facts.id(), first + n, byName)));
        }
        return RowDataset.of(facts, parts);
    }

    /// The two papers, or the first of several copies of both.
    private static List<Source> papers(List<Source> files) {
        boolean papers = files.size() == 2
                && files.get(0).key().contains("-I.")
                && files.get(1).key().contains("-II.");
        return papers ? files : files.subList(0, 1);
    }

    private static Sample sample(Row row, String set, int n, boolean byName) {
        String id = set + "/" + Problem.place(row, n, byName);
        String field = row.oneOf("problem", "Problem", "question", "prompt");
        String question = row.text(field);
        if (field.equals("prompt") && question.endsWith(INSTRUCTION)) {
            question = question.substring(0, question.length() - INSTRUCTION.length());
        }
        return Sample.open(id, id, "en", question, gold(row));
    }

    private static Gold gold(Row row) {
        String field = row.oneOf("answer", "Answer");
        Gold.Numeric gold = Golds.number(row, field);
        int most = 999;
        if (gold.value().stripTrailingZeros().scale() > 0
                || gold.value().signum() < 0
                || gold.value().intValue() > most) {
            throw row.bad("a whole number from 0 to " + most + " in \"" + field + "\"", row.quote(gold.text()));
        }
        return gold;
    }

    private static Facts facts(String id, String title, String page) {
        return new Facts(
                id,
                title + ", American Invitational Mathematics Examination",
                "problems © Mathematical Association of America",
                page,
                List.of("en"),
                false);
    }
}
