package dev.assay.reports.summary;

import static dev.assay.reports.summary.SummaryRun.unit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.Golden;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunFixture;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.stats.McNemar;
import dev.assay.reports.stats.Proportion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariserTest {
    @TempDir
    Path temp;

    private SummaryRun run(int samples, String... variants) throws Exception {
        return new SummaryRun(temp.resolve("run"), samples, 1, false, variants);
    }

    @Test
    void theGoldenRunGivesTheGoldenSummary() throws Exception {
        Summary summary = Summariser.summarise(JournalReader.of(Golden.v1()), "headline@1", "billed");

        assertThat(new String(SummaryJson.bytes(summary), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Golden.path("v1-summary.json")));
    }

    @Test
    void everyFigureOfTheGoldenRunIsTheOneReckonedByHand() throws Exception {
        Summary summary = Summariser.summarise(JournalReader.of(Golden.v1()), "headline@1", "billed");

        assertThat(summary.complete()).isFalse();
        assertThat(summary.planned()).isEqualTo(12);
        assertThat(summary.done()).isEqualTo(11);
        Summary.Cell alpha = summary.cells().get(0);
        assertThat(alpha.verdicts())
                .isEqualTo(Map.of(
                        "right", 1L, "wrong", 1L, "no_answer", 1L, "truncated", 1L, "refused", 1L, "failed", 1L));
        assertThat(alpha.accuracy()).isEqualTo(Proportion.wilson(1, 5));
        assertThat(alpha.strict()).isEqualTo(Proportion.wilson(1, 6));
        assertThat(alpha.boundLow()).isEqualTo(1 / 6.0);
        assertThat(alpha.boundHigh()).isEqualTo(5 / 6.0);
        assertThat(alpha.strata())
                .isEqualTo(Map.of("language", Map.of("en", Proportion.wilson(1, 3), "ko", Proportion.wilson(0, 2))));
        assertThat(alpha.tokens()).isEqualTo(new Summary.Tokens(520L, 460L, 60L, 554L, 508L, 460.0 / 520, 2));
        assertThat(alpha.latency().firstToken())
                .isEqualTo(new Summary.Quantiles(3, 60_000_000, 100_000_000, 100_000_000, 100_000_000, 100_000_000));
        assertThat(requireNonNull(alpha.latency().total()).n()).isEqualTo(4);
        assertThat(requireNonNull(alpha.latency().total()).p50()).isEqualTo(155_000_000);
        assertThat(alpha.latency().decodeRate()).isEqualTo(100);
        assertThat(alpha.cost())
                .isEqualTo(new Summary.Cost(
                        new BigDecimal("0.00125650"),
                        new BigDecimal("0.00145900"),
                        new BigDecimal("0.00122500"),
                        "USD",
                        new BigDecimal("0.00125650"),
                        2));
        assertThat(alpha.attempts()).isEqualTo(7);
        Summary.Cell beta = summary.cells().get(1);
        assertThat(beta.samples()).isEqualTo(5);
        assertThat(beta.verdicts()).containsEntry("failed", 0L).hasSize(6);
        assertThat(beta.attempts()).isEqualTo(6);
        assertThat(beta.tokens().cacheHit()).isNull();
        assertThat(beta.tokens().cacheHitShare()).isNull();
        assertThat(beta.tokens().unknown())
                .as("a 429 that cost nothing needs no tokens")
                .isZero();
        assertThat(beta.cost().billed())
                .as("one free failure and five without a price are not a cost of 0")
                .isNull();
        assertThat(beta.cost().perRight()).isNull();
        assertThat(beta.cost().unpriced()).isEqualTo(5);
        assertThat(summary.pairs()).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.both(), pair.onlyA(), pair.onlyB(), pair.neither(), pair.leftOut()))
                    .containsExactly(1L, 0L, 3L, 1L, 0L);
            assertThat(pair.p()).isEqualTo(0.25);
            assertThat(pair.verdict()).isEqualTo("not resolved");
        });
        assertThat(summary.alarms())
                .anyMatch(alarm -> alarm.startsWith("alpha is simulated"))
                .noneMatch(alarm -> alarm.startsWith("beta is simulated"))
                .anyMatch(alarm -> alarm.contains("11 of 12 planned units are done"))
                .anyMatch(alarm -> alarm.startsWith("1 call was sent and never ended"))
                .anyMatch(alarm -> alarm.contains("1 of 6 units were cut at the limit (16.7 %, alarm above 5.0 %)"))
                .anyMatch(alarm -> alarm.contains("1 of 6 units have an empty answer"))
                .anyMatch(alarm -> alarm.contains("2 of 7 attempts did not tell their tokens"))
                .anyMatch(alarm -> alarm.contains("more than one model answered: model-b, model-b-2"))
                .anyMatch(alarm -> alarm.contains("beta on gsm8k/cot-0: 5 of 6 attempts have no price"));
    }

    @Test
    void theSummaryIsWrittenReadBackAndTheSameEveryTime() throws Exception {
        RunDirectory run = Golden.copyOfV1(temp.resolve("copy"));
        Summary summary = Summariser.summarise(JournalReader.of(run), "headline@1", "billed");
        SummaryJson.write(run, summary);

        assertThat(SummaryJson.bytes(SummaryJson.read(run))).isEqualTo(SummaryJson.bytes(summary));
        Files.writeString(
                run.summaryFile(), Files.readString(run.summaryFile()).replace("\"schema\" : 1", "\"schema\" : 9"));
        assertThatThrownBy(() -> SummaryJson.read(run))
                .hasMessageContaining("schema 9")
                .hasMessageContaining("up to 1");
    }

    @Test
    void aRunWithoutAnAnswerHasNoRateAndNoCost() throws Exception {
        Summary summary = run(3, "v").summary(false);

        assertThat(summary.done()).isZero();
        assertThat(summary.pairs()).isEmpty();
        Summary.Cell cell = summary.cells().getFirst();
        assertThat(cell.accuracy()).isNull();
        assertThat(cell.strict()).isNull();
        assertThat(cell.boundLow()).isZero();
        assertThat(cell.boundHigh()).isEqualTo(1);
        assertThat(cell.verdicts()).containsOnlyKeys("right", "wrong", "no_answer", "truncated", "refused", "failed");
        assertThat(cell.latency()).isEqualTo(new Summary.Latency(null, null, null, null, null, null, null));
        assertThat(cell.tokens()).isEqualTo(new Summary.Tokens(null, null, null, null, null, null, 0));
        assertThat(cell.cost()).isEqualTo(new Summary.Cost(null, null, null, null, null, 0));
        assertThat(summary.alarms()).noneMatch(alarm -> alarm.contains("price"));
    }

    @Test
    void whatFailsOnOneSideIsLeftOutOfThePairAndCounted() throws Exception {
        SummaryRun run = run(4, "v");
        VerdictKind[] alpha = {VerdictKind.RIGHT, VerdictKind.FAILED, VerdictKind.TRUNCATED, VerdictKind.RIGHT};
        VerdictKind[] beta = {VerdictKind.REFUSED, VerdictKind.RIGHT, VerdictKind.NO_ANSWER, VerdictKind.FAILED};
        for (int i = 0; i < 4; i++) {
            run.add(unit(i, "v", 1, "alpha"), alpha[i]);
            run.add(unit(i, "v", 1, "beta"), beta[i]);
        }

        Summary.Pair pair = run.summary(false).pairs().getFirst();

        assertThat(List.of(pair.both(), pair.onlyA(), pair.onlyB(), pair.neither(), pair.leftOut()))
                .containsExactly(0L, 1L, 0L, 1L, 2L);
    }

    @Test
    void lanesAndVariantsArePairedOnTheSameSampleAndEpoch() throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            SummaryRun run = new SummaryRun(temp.resolve("run" + seed), 12, 2, false, "v", "w");
            Map<Unit, VerdictKind> truth = new HashMap<>();
            List<VerdictKind> kinds = List.of(VerdictKind.values());
            for (int sample = 0; sample < 12; sample++) {
                for (int epoch = 1; epoch <= 2; epoch++) {
                    for (String variant : List.of("v", "w")) {
                        for (String lane : List.of("alpha", "beta")) {
                            if (random.nextInt(5) > 0) {
                                Unit unit = unit(sample, variant, epoch, lane);
                                truth.put(unit, kinds.get(random.nextInt(kinds.size())));
                                run.add(unit, truth.get(unit));
                            }
                        }
                    }
                }
            }

            Summary summary = run.summary(false);

            assertThat(summary.pairs()).hasSize(6);
            for (Summary.Pair pair : summary.pairs()) {
                long[] table = new long[5];
                for (int sample = 0; sample < 12; sample++) {
                    for (int epoch = 1; epoch <= 2; epoch++) {
                        VerdictKind a = truth.get(unit(sample, pair.variantA(), epoch, pair.laneA()));
                        VerdictKind b = truth.get(unit(sample, pair.variantB(), epoch, pair.laneB()));
                        if (a != null && b != null) {
                            boolean failed = a == VerdictKind.FAILED || b == VerdictKind.FAILED;
                            boolean rightA = a == VerdictKind.RIGHT;
                            boolean rightB = b == VerdictKind.RIGHT;
                            table[failed ? 4 : rightA && rightB ? 0 : rightA ? 1 : rightB ? 2 : 3]++;
                        }
                    }
                }
                assertThat(new long[] {pair.both(), pair.onlyA(), pair.onlyB(), pair.neither(), pair.leftOut()})
                        .as("seed %d, %s", seed, pair)
                        .isEqualTo(table);
                assertThat(pair.p()).isEqualTo(McNemar.exact(pair.onlyA(), pair.onlyB()));
            }
            for (Summary.Cell cell : summary.cells()) {
                for (VerdictKind kind : kinds) {
                    assertThat(cell.verdicts())
                            .as("seed %d", seed)
                            .containsEntry(
                                    kind.id(),
                                    truth.entrySet().stream()
                                            .filter(e -> e.getKey().lane().equals(cell.lane())
                                                    && e.getKey().variant().equals(cell.variant())
                                                    && e.getValue() == kind)
                                            .count());
                }
                long inStrata = requireNonNull(cell.strata().get("language")).values().stream()
                        .mapToLong(Proportion::n)
                        .sum();
                assertThat(cell.accuracy()).extracting(Proportion::n).isEqualTo(inStrata);
                assertThat(cell.strata()).containsOnlyKeys("half", "language");
            }
        }
    }

    @Test
    void scoresOfAnAttemptThatNoLongerCountsAreLeftOutAndTold() throws Exception {
        SummaryRun run = run(2, "v");
        Unit resumed = unit(0, "v", 1, "alpha");
        run.add(RunFixture.attempt(resumed, 1, Outcome.FAILED, ""));
        run.add(RunFixture.attempt(resumed, 2, Outcome.ANSWERED, "42"));
        run.score(resumed, 1, "failed");

        Summary summary = run.summary(false);

        assertThat(summary.done()).isEqualTo(1);
        assertThat(summary.cells().getFirst().verdicts().values()).containsOnly(0L);
        assertThat(summary.alarms())
                .anyMatch(alarm -> alarm.startsWith("1 scores of headline@1 are of an attempt that no longer counts"))
                .anyMatch(alarm -> alarm.contains("1 of 1 units have an answer without a score"));
    }

    @Test
    void aFailureNeedsNoScoreToBeAFailure() throws Exception {
        SummaryRun run = run(1, "v");
        run.add(RunFixture.attempt(unit(0, "v", 1, "alpha"), 1, Outcome.FAILED, ""));

        assertThat(run.summary(false).cells().getFirst().verdicts()).containsEntry("failed", 1L);
    }

    @Test
    void pricesInSeveralCurrenciesAreNotAdded() throws Exception {
        SummaryRun run = run(2, "v");
        run.add(unit(0, "v", 1, "alpha"), VerdictKind.RIGHT);
        run.add(unit(1, "v", 1, "alpha"), VerdictKind.RIGHT);
        run.costs(
                new CostFacts(unit(0, "v", 1, "alpha"), 1, BigDecimal.ONE, null, null, "USD", null),
                new CostFacts(unit(1, "v", 1, "alpha"), 1, BigDecimal.ONE, null, null, "EUR", null));

        Summary summary = run.summary(true);

        assertThat(summary.cells().getFirst().cost()).isEqualTo(new Summary.Cost(null, null, null, null, null, 0));
        assertThat(summary.alarms()).anyMatch(alarm -> alarm.contains("several currencies (EUR, USD)"));
    }

    @Test
    void theCostOfARightAnswerNeedsThePriceOfEveryAnswerButNotOfEveryFailure() throws Exception {
        SummaryRun run = run(3, "v");
        run.add(unit(0, "v", 1, "alpha"), VerdictKind.RIGHT);
        run.add(unit(1, "v", 1, "alpha"), VerdictKind.WRONG);
        run.add(unit(2, "v", 1, "alpha"), VerdictKind.FAILED);
        run.add(unit(0, "v", 1, "beta"), VerdictKind.RIGHT);
        run.add(unit(1, "v", 1, "beta"), VerdictKind.WRONG);
        run.costs(
                new CostFacts(unit(0, "v", 1, "alpha"), 1, new BigDecimal("0.10"), null, null, "USD", null),
                new CostFacts(unit(1, "v", 1, "alpha"), 1, new BigDecimal("0.20"), null, null, "USD", null),
                new CostFacts(unit(2, "v", 1, "alpha"), 1, null, null, null, null, "cut"),
                new CostFacts(unit(0, "v", 1, "beta"), 1, new BigDecimal("0.10"), null, null, "USD", null),
                new CostFacts(unit(1, "v", 1, "beta"), 1, null, null, null, null, "no price"));

        Summary summary = run.summary(true);

        assertThat(summary.cells().get(0).cost().perRight()).isEqualByComparingTo("0.30");
        assertThat(summary.cells().get(0).cost().unpriced()).isEqualTo(1);
        assertThat(summary.cells().get(1).cost().perRight()).isNull();
        assertThat(summary.cells().get(1).cost().billed()).isEqualByComparingTo("0.10");
    }

    @Test
    void contendedLatenciesRaiseAnAlarm() throws Exception {
        SummaryRun run = new SummaryRun(temp.resolve("run"), 1, 1, true, "v");

        assertThat(run.summary(false).alarms()).anyMatch(alarm -> alarm.contains("contended"));
    }

    @Test
    void aCompleteCleanRunRaisesNoAlarmButThatOfTheSimulation() throws Exception {
        SummaryRun run = run(1, "v");
        run.add(RunFixture.intent(unit(0, "v", 1, "alpha"), 1));
        run.add(unit(0, "v", 1, "alpha"), VerdictKind.RIGHT);
        run.add(unit(0, "v", 1, "beta"), VerdictKind.WRONG);

        Summary summary = run.summary(false);

        assertThat(summary.complete()).isTrue();
        assertThat(summary.alarms()).hasSize(2).allMatch(alarm -> alarm.contains("is simulated"));
    }

    @Test
    void linesOfAnotherRunAreRefused() throws Exception {
        Unit[] strangers = {
            unit(9, "v", 1, "alpha"), unit(0, "x", 1, "alpha"), unit(0, "v", 2, "alpha"), unit(0, "v", 1, "gamma")
        };
        for (int i = 0; i < strangers.length; i++) {
            SummaryRun run = new SummaryRun(temp.resolve("run" + i), 1, 1, false, "v");
            run.add(strangers[i], VerdictKind.RIGHT);

            assertThatThrownBy(() -> run.summary(false))
                    .isInstanceOf(BadJournalException.class)
                    .hasMessageContaining("a line names");
        }
    }

    @Test
    void anUnknownVerdictOrProfileIsRefused() throws Exception {
        SummaryRun run = run(1, "v");
        run.add(unit(0, "v", 1, "alpha"), VerdictKind.RIGHT);
        run.score(unit(0, "v", 1, "alpha"), 1, "great");

        assertThatThrownBy(() -> run.summary(false)).hasMessageContaining("\"great\"");
        assertThatIOException()
                .isThrownBy(() -> Summariser.summarise(JournalReader.of(run.directory), "strict@1", null))
                .withMessageContaining("strict@1")
                .withMessageContaining("headline@1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlarmThresholds(5, 0, 0, 0, 0, 0))
                .withMessageContaining("truncated is 5.0");
    }
}
