package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScorecardViewTest {
    @Test
    void rowsAreWalkedOnce() {
        FakeRun run = FakeRun.of(50, "alpha", "beta");
        List<SampleRow> rows = run.rows();
        AtomicInteger walks = new AtomicInteger();
        Iterable<SampleRow> once = () -> {
            walks.incrementAndGet();
            return rows.iterator();
        };

        ScorecardView.of(run.manifest(), run.summary(rows), once, run::part);

        assertThat(walks).hasValue(1);
    }

    @Test
    void whatHasNoRoomIsLeftOutFromTheLeastInterestingOn() throws IOException {
        FakeRun run = FakeRun.of(1000, "alpha", "beta");

        Scorecard card = run.card(new PageLimits(300, 6_000, 24_000));
        SampleList samples = card.tasks().getFirst().samples();

        assertThat(samples.total()).isEqualTo(1000);
        assertThat(samples.count(new Filter.Disagree())).contains(258L);
        assertThat(samples.entries()).hasSize(300);
        assertThat(samples.first(new Filter.Disagree(), 1000)).hasSize(258);
        assertThat(card.blocks().stream().mapToLong(TextBlock::size).sum()).isBetween(1L, 6_000L);
        assertThat(samples.entries())
                .filteredOn(entry -> entry.place() != null)
                .isNotEmpty()
                .allMatch(entry -> new Filter.Disagree().matches(entry.verdicts()));
        assertThat(WrittenPage.of(card, Words.english()).words("samples")).contains("300 of 1,000 samples are listed");
    }

    @Test
    void listedSamplesKeepTheOrderOfTheRun() {
        List<String> ids = FakeRun.of(200, "alpha", "beta").card().tasks().getFirst().samples().entries().stream()
                .map(SampleList.Entry::sample)
                .toList();

        assertThat(ids).hasSize(200).startsWith("gsm8k/test/1", "gsm8k/test/2", "gsm8k/test/3");
    }

    @Test
    void theQuestionIsToldFromTheInstructionThatAllShare() {
        SampleList samples = FakeRun.of(3, "alpha").card().tasks().getFirst().samples();

        assertThat(samples.entries())
                .extracting(SampleList.Entry::head)
                .allSatisfy(head -> assertThat(head).contains("boxes"));
    }

    @Test
    void aDuelIsTurnedSoThatTheLeaderComesFirst() {
        FakeRun run = FakeRun.of(400, "beta", "alpha");
        Duel duel = run.card().tasks().getFirst().duels().getFirst();
        FakeRun turned = FakeRun.of(400, "x", "y", "z");
        List<Duel> duels = turned.card().tasks().getFirst().duels();

        assertThat(duel.leader().name()).isEqualTo("beta");
        assertThat(duels).allSatisfy(one -> {
            assertThat(one.difference()).isNotNegative().isBetween(one.low(), one.high());
            assertThat(one.onlyLeader()).isGreaterThanOrEqualTo(one.onlyOther());
        });
    }

    @Test
    void lanesThatSharedTheMachineAreContended() {
        FakeRun run = FakeRun.of(5, "alpha", "beta");
        run.shared = true;

        assertThat(run.card().lanes()).allMatch(Lane::contended);
        FakeRun alone = FakeRun.of(5, "alpha");
        alone.shared = true;
        assertThat(alone.card().lanes()).noneMatch(Lane::contended);
    }

    @Test
    void aRowOfAnotherRunIsRefusedWithItsName() {
        FakeRun run = FakeRun.of(5, "alpha");
        FakeRun other = FakeRun.of(5, "gamma");
        List<SampleRow> rows = run.rows();

        assertThatThrownBy(() -> ScorecardView.of(run.manifest(), run.summary(rows), other.rows(), other::part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no lane 'gamma'");
        FakeRun task = FakeRun.of(5, "alpha");
        task.task = "mmlu";
        assertThatThrownBy(() -> ScorecardView.of(run.manifest(), run.summary(rows), task.rows(), task::part))
                .hasMessageContaining("'mmlu'")
                .hasMessageContaining("gsm8k");
    }

    @Test
    void aRowHoldsOneSample() {
        SampleRow one = FakeRun.of(2, "alpha").rows().get(0);
        SampleRow two = FakeRun.of(2, "alpha").rows().get(1);

        assertThatThrownBy(() -> new SampleRow(new ArrayList<>(), 1, List.of())).hasMessageContaining("item");
        assertThatThrownBy(() ->
                        new SampleRow(List.of(one.items().get(0), two.items().get(0)), 1, List.of()))
                .hasMessageContaining("gsm8k/test/1")
                .hasMessageContaining("gsm8k/test/2");
        assertThatThrownBy(() -> new SampleRow(one.items(), 2, one.given())).hasMessageContaining("epoch 2");
    }

    @Test
    void aPartThatTheRunNoLongerHasIsNull() throws IOException {
        FakeRun run = FakeRun.of(4, "alpha");
        List<SampleRow> rows = run.rows();

        Scorecard card = ScorecardView.of(run.manifest(), run.summary(rows), rows, digest -> null);

        WrittenPage page = WrittenPage.of(card, Words.english());
        assertThat(page.blocks().path(0).path("parts")).hasSize(5).allMatch(part -> part.isNull());
        assertThat(page.words("samples")).contains("not known");
    }
}
