package dev.assay.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.run.RunProgress.Money;
import dev.assay.harness.run.RunProgress.Snapshot;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final RunProgress progress = new RunProgress(Map.of("a", 3L), RunProgressTest::price);

    @Test
    void nothingPricedIsUnknownAndNotZero() {
        progress.attempt(attempt("free", 1), true);

        Snapshot lane = progress.snapshot().getFirst();
        assertThat(lane.cost()).isNull();
        assertThat(lane.unpriced()).isEqualTo(1);
        assertThat(lane.attempts()).isEqualTo(1);
    }

    @Test
    void everyAttemptIsBilledRetriesToo() {
        progress.attempt(attempt("0.10", 1), false);
        progress.attempt(attempt("0.25", 2), true);

        Snapshot lane = progress.snapshot().getFirst();
        assertThat(lane.cost()).isEqualTo(new Money(new BigDecimal("0.35"), "USD"));
        assertThat(lane.unpriced()).isZero();
    }

    @Test
    void anotherCurrencyIsNotAdded() {
        progress.attempt(attempt("0.10", 1), true);
        progress.attempt(attempt("7 CNY", 2), true);

        Snapshot lane = progress.snapshot().getFirst();
        assertThat(lane.cost()).isEqualTo(new Money(new BigDecimal("0.10"), "USD"));
        assertThat(lane.unpriced()).isEqualTo(1);
    }

    /// The text of the attempt is its price.
    private static CostFacts price(JournalLine.Attempt attempt) {
        String[] parts = attempt.text().split(" ", -1);
        @Nullable BigDecimal billed = parts[0].equals("free") ? null : new BigDecimal(parts[0]);
        String currency = billed == null ? null : parts.length > 1 ? parts[1] : "USD";
        return new CostFacts(attempt.unit(), attempt.attempt(), billed, billed, billed, currency, null);
    }

    private static JournalLine.Attempt attempt(String text, int number) {
        return new JournalLine.Attempt(
                new Unit("t", "s", "0-shot", 1, "a"),
                number,
                Instant.EPOCH,
                "answered",
                "p",
                "s",
                text,
                null,
                new JournalLine.Tokens(null, null, null, null, 5L, null, List.of()),
                null,
                new JournalLine.Marks(null, null, null, null, null, null, null, 1),
                null,
                new JournalLine.Waits(0, 0, 0, 0),
                1,
                200,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
