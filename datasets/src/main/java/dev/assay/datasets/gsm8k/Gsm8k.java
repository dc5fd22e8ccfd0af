package dev.assay.datasets.gsm8k;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Folder;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.Golds;
import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.Shots;
import dev.assay.datasets.read.Source;
import java.nio.file.Path;
import java.util.List;

/// GSM8K (Cobbe et al. 2021). A row is `{question, answer}`; the answer is a worked solution whose last line
/// is `#### 2,125`. The sample of test row *n* is `gsm8k/test/n`, and it is its own family, which MGSM and
/// GSM-Hard join. Shots are the train rows in order, their solutions without the calculator notes
/// `<<6*7=42>>`.
public final class Gsm8k {
    public static final Facts FACTS = new Facts(
            "gsm8k",
            "GSM8K, grade-school math word problems",
            "MIT",
            "https://github.com/openai/grade-school-math",
            List.of("en"),
            false);

    private static final String MARK = "#### ";

    private Gsm8k() {}

    /// @param path `test.jsonl` (or the Parquet of config main) or the folder that holds it and `train.jsonl`
    /// @throws BadDataException when it holds neither
    public static RowDataset open(Path path) {
        Folder folder = Folder.of(path);
        Source test = folder.one("test.jsonl", "main/test-*.parquet", "test-*.parquet");
        return RowDataset.of(FACTS, new RowDataset.Part(test, Formats::any, Gsm8k::sample))
                .withShots(language -> Shots.only(
                        "en",
                        language,
                        () -> folder.maybe("train.jsonl", "main/train-*.parquet", "train-*.parquet")
                                .map(train -> Shots.read(train, Formats::any, Gsm8k::shot))
                                .orElse(List.of())));
    }

    /// The family of a GSM8K test row, for the sets that are made of it.
    public static String family(int row) {
        return "gsm8k/test/" + row;
    }

    private static Sample sample(Row row, int n) {
        return Sample.open(family(n), family(n), "en", row.text("question"), gold(row));
    }

    private static Shot shot(Row row, int n) {
        String id = "gsm8k/train/" + n;
        String answer = row.text("answer");
        Gold gold = gold(row);
        String solution =
                withoutNotes(answer.substring(0, answer.lastIndexOf(MARK))).strip();
        return new Shot(Sample.open(id, id, "en", row.text("question"), gold), solution);
    }

    private static Gold gold(Row row) {
        String answer = row.text("answer");
        int mark = answer.lastIndexOf(MARK);
        if (mark < 0) {
            throw row.bad("an answer that ends in \"#### \" and a number", row.quote(answer));
        }
        return Golds.numberIn(row, answer.substring(mark + MARK.length()), "after \"#### \"");
    }

    private static String withoutNotes(String solution) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = solution.indexOf("<<"); open >= 0; open = solution.indexOf("<<", from)) {
            int close = solution.indexOf(">>", open);
            if (close < 0) {
                break;
            }
            text.append(solution, from, open);
            from = close + 2;
        }
        return text.append(solution.substring(from)).toString();
    }
}
