package dev.assay.reports.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {
    private static Estimate mean(long most, double... figures) {
        Estimate.Sum sum = new Estimate.Sum();
        for (double figure : figures) {
            sum.add(figure);
        }
        return sum.mean(most);
    }

    @Test
    void figuresOfYesAndNoHaveNearlyWilsonsInterval() {
        double[] figures = new double[400];
        for (int i = 0; i < 240; i++) {
            figures[i] = 1;
        }

        Estimate estimate = mean(400, figures);

        Proportion wilson = Proportion.wilson(240, 400);
        assertThat(estimate.value()).isEqualTo(0.6);
        assertThat(estimate.low()).isCloseTo(wilson.low(), within(0.001));
        assertThat(estimate.high()).isCloseTo(wilson.high(), within(0.001));
    }

    @Test
    void figuresThatAreAllAlikeClaimNoMoreThanTheAttempts() {
        Estimate half = mean(40, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);

        Proportion wilson = Proportion.wilson(20, 40);
        assertThat(half.low()).isCloseTo(wilson.low(), within(1e-12));
        assertThat(half.n()).isEqualTo(10);
    }

    @Test
    void allRightIsNotCertain() {
        Estimate all = mean(30, 1, 1, 1, 1, 1, 1);

        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isEqualTo(Proportion.wilson(6, 6).low());
    }

    @Test
    void noSampleHasNoMean() {
        assertThatIllegalStateException().isThrownBy(() -> mean(0));
    }
}
