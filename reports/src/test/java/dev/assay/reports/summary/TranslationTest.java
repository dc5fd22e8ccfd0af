package dev.assay.reports.summary;

import static dev.assay.reports.summary.SummaryRun.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.stats.Proportion;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    @TempDir
    Path temp;

    private static ScoreFacts score(int sample, int attempt, String verdict, @Nullable Boolean requested) {
        return new ScoreFacts(
                unit(sample, "0-shot", 1, "alpha"), attempt, verdict, null, null, null, null, null, requested);
    }

    private SummaryRun run(VerdictKind... verdicts) throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), verdicts.length, 1, false, "0-shot");
        for (int i = 0; i < verdicts.length; i++) {
            run.add(unit(i, "0-shot", 1, "alpha"), verdicts[i]);
        }
        return run;
    }

    @Test
    void oneProfileNeedsNoTranslation() throws Exception {
        assertThat(run(VerdictKind.RIGHT).summary().translations()).isEmpty();
    }

    @Test
    void everyProfileHasItsRateAndTheUnitsThatDifferAreListed() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT, VerdictKind.RIGHT, VerdictKind.WRONG, VerdictKind.FAILED);
        run.profile(
                "peer@1",
                score(0, 1, "right", null),
                score(1, 1, "no_answer", null),
                score(2, 1, "wrong", null),
                score(3, 1, "failed", null));

        Translation alpha = run.summary().translations().getFirst();

        assertThat(alpha.profiles())
                .containsExactly(
                        new Translation.ByProfile(SummaryRun.PROFILE, "scored", Proportion.wilson(2, 3), 0, 0),
                        new Translation.ByProfile("peer@1", "scored", Proportion.wilson(1, 3), 0, 0));
        assertThat(alpha.differing()).isEqualTo(1);
        assertThat(alpha.differences())
                .containsExactly(new Translation.Difference(
                        "s1", 1, Map.of(SummaryRun.PROFILE, "right", "peer@1", "no_answer")));
    }

    @Test
    void aFormatThatNobodyAskedForIsNotRequestedAndNoZeroPerCent() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT, VerdictKind.RIGHT);
        run.profile("peer@1", score(0, 1, "no_answer", false), score(1, 1, "no_answer", false));

        Translation alpha = run.summary().translations().getFirst();

        assertThat(alpha.profiles().get(1)).isEqualTo(new Translation.ByProfile("peer@1", "not_requested", null, 2, 0));
        assertThat(alpha.differing()).isZero();
    }

    @Test
    void whereSomePromptsAskedOnlyTheseAreInTheRate() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT, VerdictKind.RIGHT);
        run.profile("peer@1", score(0, 1, "no_answer", false), score(1, 1, "right", null));

        assertThat(run.summary().translations().getFirst().profiles().get(1))
                .isEqualTo(new Translation.ByProfile("peer@1", "scored", Proportion.wilson(1, 1), 1, 0));
    }

    @Test
    void aProfileWithoutAScoreDoesNotReadThisForm() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT);
        run.profile("peer@1");

        assertThat(run.summary().translations().getFirst().profiles().get(1))
                .isEqualTo(new Translation.ByProfile("peer@1", "not_read", null, 0, 1));
    }

    @Test
    void aScoreOfAnAttemptThatNoLongerCountsIsLeftOut() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT);
        run.profile("peer@1", score(0, 2, "wrong", null));

        Translation alpha = run.summary().translations().getFirst();

        assertThat(alpha.profiles().get(1).unscored()).isEqualTo(1);
        assertThat(alpha.differing()).isZero();
    }

    @Test
    void aLaneThatHasDoneNothingHasNoTranslation() throws Exception {
        SummaryRun run = run(VerdictKind.RIGHT);
        run.profile("peer@1", score(0, 1, "right", null));

        assertThat(run.summary().translations()).extracting(Translation::lane).containsExactly("alpha");
    }
}
