package dev.assay.datasets.mmluredux;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.mmlu.Mmlu;
import dev.assay.datasets.mmlu.MmluSubjects;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// MMLU-Redux 2.0 (Gema et al. 2024). Two shapes are read: the authors' rows with their questions (question,
/// choices, answer, error_type, correct_answer; the subject is the name of the folder), and labels alone
/// (`labels.jsonl`: subject, row, error_type, answer, correct_answer), which are joined to MMLU's own rows.
/// The label stands in the stratum [#ERROR]. A joined sample is `mmlu-redux/<subject>/<MMLU row>` and of the
/// family of that MMLU row; one of the authors' rows is `mmlu-redux/<subject>/at-<n>` by its place in their
/// file, and its own family.
public final class MmluRedux {
    public static final Facts FACTS = new Facts(
            "mmlu-redux",
            "MMLU-Redux 2.0, MMLU questions with error labels",
            "CC-BY-4.0",
            "https://huggingface.co/datasets/edinburgh-dawg/mmlu-redux-2.0",
            List.of("en"),
            false);

    /// The stratum that holds the label.
    public static final String ERROR = "error";

    private MmluRedux() {}

    /// The authors' rows, whole.
    ///
    /// @param path the folder with one folder or file for each subject, or one such file
    public static RowDataset open(Path path, Policy policy) {
        List<Part> parts = new ArrayList<>();
        for (Source file : Folder.of(path).some("test/*.parquet", "test-*.parquet", "*.parquet", "*.jsonl")) {
            String subject = subjectIn(file.key());
            parts.add(new Part(file, Formats::any, (row, n) -> whole(row, subject, n, policy)));
        }
        return RowDataset.of(FACTS, parts);
    }

    /// Labels joined to MMLU's rows. A label is left out when its row cannot be told for certain: it names no
    /// row, or several rows have that question and not exactly one of them, nor the named one, has the gold
    /// that it states.
    ///
    /// @param labels file of labels, or the folder that holds `labels.jsonl`
    /// @param mmlu   where MMLU lies
    public static RowDataset join(Path labels, Path mmlu, Policy policy) {
        RowDataset questions = Mmlu.open(mmlu);
        Part part = new Part(Folder.of(labels).one("labels.jsonl"), Formats::any, () -> {
            MmluRows rows = MmluRows.of(questions);
            return (row, n) -> joined(row, rows, policy);
        });
        return RowDataset.of(FACTS, part).joining(questions.sources());
    }

    private static @Nullable Sample joined(Row row, MmluRows rows, Policy policy) {
        ErrorType label = label(row);
        if (row.node("row").isNull()) {
            return null;
        }
        Gold.Choice stated = Golds.indexed(row, "answer", 0, 4);
        Sample question = rows.find(row, stated);
        if (question == null) {
            return null;
        }
        String subject = row.text("subject");
        String id =
                "mmlu-redux/" + subject + question.id().substring(question.id().lastIndexOf('/'));
        return sample(
                row, id, question.family(), subject, label, question.question(), question.choices(), stated, policy);
    }

    private static @Nullable Sample whole(Row row, @Nullable String ofFile, int n, Policy policy) {
        String subject = row.has("subject") || ofFile == null ? row.text("subject") : ofFile;
        List<String> choices = row.texts("choices");
        Gold.Choice stated = Golds.choice(row, "answer", choices.size());
        String id = "mmlu-redux/" + subject + "/at-" + n;
        return sample(row, id, id, subject, label(row), row.text("question"), choices, stated, policy);
    }

    private static @Nullable Sample sample(
            Row row,
            String id,
            String family,
            String subject,
            ErrorType label,
            String question,
            List<String> choices,
            Gold.Choice stated,
            Policy policy) {
        MmluSubjects.Subject known = MmluSubjects.named(subject);
        if (known == null) {
            throw row.bad("one of MMLU's 57 subjects", row.quote(subject));
        }
        Gold gold = gold(row, label, stated, choices.size(), policy);
        if (gold == null) {
            return null;
        }
        Map<String, String> strata = Strata.of(
                Sample.LANGUAGE, "en", Sample.SUBJECT, subject, Strata.GROUP, known.group(), ERROR, label.id());
        return new Sample(id, family, strata, question, choices, gold);
    }

    /// The option that counts as right, or null where the policy leaves the question out.
    private static @Nullable Gold gold(Row row, ErrorType label, Gold.Choice stated, int choices, Policy policy) {
        return switch (policy) {
            case AS_IN_MMLU -> stated;
            case SOUND -> label == ErrorType.OK ? stated : null;
            case SOUND_OR_CORRECTED ->
                switch (label) {
                    case OK -> stated;
                    case WRONG_GROUNDTRUTH -> corrected(row, choices);
                    case BAD_QUESTION_CLARITY,
                            BAD_OPTIONS_CLARITY,
                            NO_CORRECT_ANSWER,
                            MULTIPLE_CORRECT_ANSWERS,
                            EXPERT -> null;
                };
        };
    }

    /// What the annotators say is right, where that is one letter or one 0-based index; they also wrote
    /// remarks there.
    private static Gold.@Nullable Choice corrected(Row row, int choices) {
        if (!row.has("correct_answer") || row.node("correct_answer").isNull()) {
            return null;
        }
        String text = row.scalar("correct_answer").strip();
        if (text.length() != 1) {
            return null;
        }
        char c = text.charAt(0);
        int index = c >= '0' && c <= '9' ? c - '0' : c - 'A';
        return index >= 0 && index < choices ? new Gold.Choice(index) : null;
    }

    private static ErrorType label(Row row) {
        String spelling = row.text("error_type");
        ErrorType label = ErrorType.of(spelling);
        if (label == null) {
            throw row.bad("one of MMLU-Redux's seven labels in \"error_type\"", row.quote(spelling));
        }
        return label;
    }

    private static @Nullable String subjectIn(String key) {
        for (String part : key.split("[/.]")) {
            if (MmluSubjects.named(part) != null) {
                return part;
            }
        }
        return null;
    }
}
