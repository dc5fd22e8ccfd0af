package dev.assay.harness.outputs;

import dev.assay.datasets.Gold;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.harness.score.Verdict;
import dev.assay.providers.Output;

/// What a profile makes of a row of another project.
final class Verdicts {

    private Verdicts() {}

    /// The verdict; [Verdict#TRUNCATED] where the source says so, as the journal would. A question without an
    /// answer has no right one here, because the labels know none.
    static Verdict of(ScoringProfile profile, Labelled row) {
        if (row.cut()) {
            return Verdict.TRUNCATED;
        }
        Verdict verdict = judge(profile, row).verdict();
        boolean unanswerable = row.sample().gold() instanceof Gold.Unanswerable;
        return unanswerable && verdict == Verdict.RIGHT ? Verdict.NO_ANSWER : verdict;
    }

    static boolean right(ScoringProfile profile, Labelled row) {
        return of(profile, row) == Verdict.RIGHT;
    }

    static Judgement judge(ScoringProfile profile, Labelled row) {
        return profile.judge(row.form(), new Output(row.output(), null), row.sample());
    }
}
