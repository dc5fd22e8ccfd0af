package dev.assay.reports.scorecard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reports.scorecard.Curve;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void fewValuesAreAllKeptInOrder() {
        Durations durations = new Durations();
        for (long nanos : new long[] {30, 10, 20}) {
            durations.add(nanos);
        }
        durations.add(null);

        assertThat(durations.curve()).isEqualTo(new Curve(3, java.util.List.of(10L, 20L, 30L)));
    }

    @Test
    void manyValuesAreThinnedToExactQuantilesWithTheLargestLast() {
        Durations durations = new Durations();
        Random random = new Random(5);
        for (long i = 1; i <= 100_000; i++) {
            durations.add(i * 10);
        }
        durations.add(random.nextLong(2, 9));

        Curve curve = durations.curve();

        assertThat(curve.n()).isEqualTo(100_001);
        assertThat(curve.nanos()).hasSize(160).isSorted().endsWith(1_000_000L);
    }

    @Test
    void nothingSeenIsAnEmptyCurve() {
        assertThat(new Durations().curve()).isEqualTo(Curve.NOTHING);
    }
}
