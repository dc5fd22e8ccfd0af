package dev.assay.reports.summary;

import static dev.assay.reports.summary.SummaryRun.unit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.RunFixture;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.stats.Proportion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsTest {
    @TempDir
    Path temp;

    /// Four epochs of one sample; a letter is a value that is wrong, `+` one that is right, `-` none, `!` a
    /// failure.
    private static void sample(SummaryRun run, int sample, String epochs) {
        for (int epoch = 1; epoch <= epochs.length(); epoch++) {
            Unit unit = unit(sample, "0-shot", epoch, "alpha");
            char value = epochs.charAt(epoch - 1);
            if (value == '!') {
                run.add(unit, VerdictKind.FAILED);
                continue;
            }
            run.add(RunFixture.attempt(unit, 1, Outcome.ANSWERED, "text"));
            String verdict = value == '+' ? "right" : value == '-' ? "no_answer" : "wrong";
            String key = value == '-' ? null : String.valueOf(value);
            run.score(new ScoreFacts(unit, 1, verdict, key, "rule", 0, 1, key, null));
        }
    }

    private Repeats repeats(String... samples) throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), samples.length, 4, false, "0-shot");
        for (int i = 0; i < samples.length; i++) {
            sample(run, i, samples[i]);
        }
        return requireNonNull(run.summary().cells().getFirst().repeats());
    }

    @Test
    void everyFigureIsTheOneReckonedByHand() throws Exception {
        Repeats repeats = repeats("++++", "+aa+", "----");

        assertThat(repeats.planned()).isEqualTo(4);
        assertThat(repeats.average().value()).isCloseTo(0.5, within(1e-12));
        assertThat(repeats.average().n()).isEqualTo(3);
        assertThat(repeats.at()).extracting(Repeats.AtK::k).containsExactly(2, 4);
        Repeats.AtK two = repeats.at().getFirst();
        // of two drawn out of "+aa+": at least one right 1 − 1/6, both right 1/6
        assertThat(two.pass().value()).isCloseTo((1 + 5 / 6.0 + 0) / 3, within(1e-12));
        assertThat(two.all().value()).isCloseTo((1 + 1 / 6.0 + 0) / 3, within(1e-12));
        // the first two of "+aa+" are a tie, which "+" wins: it came first
        assertThat(two.majority().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(two.ties()).isEqualTo(1);
        Repeats.AtK four = repeats.at().get(1);
        assertThat(four.pass().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(four.all().value()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void ofATieTheValueGivenFirstWins() throws Exception {
        Repeats.AtK four = repeats("aa++", "++aa").at().get(1);

        assertThat(four.ties()).isEqualTo(2);
        assertThat(four.majority().value()).isEqualTo(0.5);
    }

    @Test
    void aFailedEpochIsLeftOutAndASampleWithTooFewTakesNoPart() throws Exception {
        Repeats repeats = repeats("+!++", "++++", "!!!!");

        assertThat(repeats.average().n()).isEqualTo(2);
        assertThat(repeats.at().get(1).pass().n()).isEqualTo(1);
    }

    @Test
    void theIntervalOfTheAccuracyTakesEpochsAsOneCluster() throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), 10, 4, false, "0-shot");
        for (int i = 0; i < 10; i++) {
            sample(run, i, i < 6 ? "++++" : "aaaa");
        }
        Proportion rate = requireNonNull(run.summary().cells().getFirst().accuracy());

        assertThat(rate.n()).isEqualTo(40);
        assertThat(rate.value()).isEqualTo(0.6);
        assertThat(rate.high() - rate.low())
                .isGreaterThan(Proportion.wilson(6, 10).high()
                        - Proportion.wilson(6, 10).low()
                        - 0.01);
    }

    @Test
    void whereNothingHasASecondEpochThereIsNothingToTell() throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), 1, 4, false, "0-shot");
        sample(run, 0, "+");

        assertThat(run.summary().cells().getFirst().repeats()).isNull();
    }

    @Test
    void aRunOfOneEpochHasNone() throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), 1, 1, false, "0-shot");
        run.add(unit(0, "0-shot", 1, "alpha"), VerdictKind.RIGHT);

        assertThat(run.summary().cells().getFirst().repeats()).isNull();
    }
}
