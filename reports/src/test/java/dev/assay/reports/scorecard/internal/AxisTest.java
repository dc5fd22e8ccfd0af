package dev.assay.reports.scorecard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void anAxisOfRatesHoldsAllValuesBetweenRoundEnds() {
        Axis axis = Axis.shares(List.of(0.747, 0.81), 8, 172);

        assertThat(axis.low()).isEqualTo(0.74, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(axis.high()).isEqualTo(0.82, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(axis.zoomed()).isTrue();
        assertThat(axis.at(axis.low())).isEqualTo(8);
        assertThat(axis.at(axis.high())).isEqualTo(172);
    }

    @Test
    void aRateOfAllOrNothingStaysWithinTheAxis() {
        for (List<Double> values : List.of(List.of(0.0, 0.0), List.of(1.0, 1.0), List.<Double>of())) {
            Axis axis = Axis.shares(values, 0, 100);
            assertThat(axis.low()).isNotNegative().isLessThan(axis.high());
            assertThat(axis.high()).isLessThanOrEqualTo(1);
        }
        assertThat(Axis.shares(List.of(), 0, 100).zoomed()).isFalse();
    }

    @Test
    void anAxisOfDifferencesHoldsZero() {
        Axis axis = Axis.differences(List.of(0.031, 0.07), 0, 100);

        assertThat(axis.low()).isZero();
        assertThat(axis.ticks()).hasSizeBetween(2, 8);
    }

    @Test
    void whateverTheValuesTheTicksAreFewAndInside() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            Axis axis = Axis.shares(List.of(Math.min(a, b), Math.max(a, b)), 0, 100);
            assertThat(axis.ticks()).hasSizeBetween(2, 7);
            assertThat(axis.at(a)).isBetween(0.0, 100.0);
            assertThat(Draw.n(axis.at(a))).matches("-?\\d+(\\.\\d{1,2})?");
        }
    }

    @Test
    void aTimeAxisHoldsAllDurationsBetweenRoundEnds() {
        Random random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            long a = 1 + (long) Math.exp(random.nextDouble() * 30);
            long b = a + (long) Math.exp(random.nextDouble() * 30);
            LogAxis axis = LogAxis.of(List.of(a, b), 48, 384);
            assertThat(axis.low()).isLessThanOrEqualTo(a).isPositive();
            assertThat(axis.high()).isGreaterThanOrEqualTo(b);
            assertThat(axis.ticks()).hasSizeBetween(1, 14);
            assertThat(axis.at(a)).isBetween(48.0, 384.0);
        }
    }
}
