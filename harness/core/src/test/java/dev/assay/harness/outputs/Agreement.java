package dev.assay.harness.outputs;

import dev.assay.datasets.Gold;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.harness.score.Verdict;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one profile agrees with the labels of one file.
///
/// @param rows      all rows
/// @param labelled  rows with a label
/// @param agree     labelled rows whose verdict is right exactly where the label says so
/// @param right     rows judged right
/// @param none      rows without an answer
/// @param truncated rows cut at the limit or in an unclosed thought
public record Agreement(int rows, int labelled, int agree, int right, int none, int truncated) {

    /// @return null when the profile does not score the form of these rows
    public static @Nullable Agreement of(ScoringProfile profile, List<Labelled> rows) {
        AnswerForm form = rows.getFirst().form();
        if (!profile.scores(form)) {
            return null;
        }
        int labelled = 0;
        int agree = 0;
        int right = 0;
        int none = 0;
        int truncated = 0;
        for (Labelled row : rows) {
            Verdict verdict = verdict(profile, row);
            Boolean label = row.label();
            labelled += label == null ? 0 : 1;
            agree += label != null && label == (verdict == Verdict.RIGHT) ? 1 : 0;
            right += verdict == Verdict.RIGHT ? 1 : 0;
            none += verdict == Verdict.NO_ANSWER ? 1 : 0;
            truncated += verdict == Verdict.TRUNCATED ? 1 : 0;
        }
        return new Agreement(rows.size(), labelled, agree, right, none, truncated);
    }

    static Verdict verdict(ScoringProfile profile, Labelled row) {
        if (row.cut()) {
            return Verdict.TRUNCATED;
        }
        Judgement judged = profile.judge(row.form(), new Output(row.output(), null), row.sample());
        boolean unanswerable = row.sample().gold() instanceof Gold.Unanswerable;
        return unanswerable && judged.verdict() == Verdict.RIGHT ? Verdict.NO_ANSWER : judged.verdict();
    }

    /// Agreement in per cent, or the share of right rows where the file has no labels.
    public double percent() {
        return 100.0 * (labelled == 0 ? right : agree) / (labelled == 0 ? rows : labelled);
    }
}
