package dev.assay.reports.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {
    @Test
    void clustersOfOneGiveWilsonsInterval() {
        Clusters clusters = new Clusters();
        for (int i = 0; i < 50; i++) {
            clusters.add(i < 31 ? 1 : 0, 1);
        }

        assertThat(clusters.rate()).isEqualTo(Proportion.wilson(31, 50));
    }

    @Test
    void nothingIsNoRate() {
        Clusters clusters = new Clusters();
        clusters.add(0, 0);

        assertThat(clusters.rate()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> clusters.add(3, 2));
    }

    /// Eight epochs that always agree are worth one, not eight.
    @Test
    void epochsThatAlwaysAgreeAreWorthOneEach() {
        Clusters clusters = new Clusters();
        for (int i = 0; i < 100; i++) {
            clusters.add(i < 60 ? 8 : 0, 8);
        }

        Proportion rate = requireNonNull(clusters.rate());
        Proportion one = Proportion.wilson(60, 100);
        assertThat(rate.value()).isEqualTo(0.6);
        assertThat(rate.n()).isEqualTo(800);
        assertThat(rate.high() - rate.low()).isCloseTo(one.high() - one.low(), within(0.002));
    }

    @Test
    void allRightStillHasTheWidthOfSoManySamples() {
        Clusters clusters = new Clusters();
        for (int i = 0; i < 20; i++) {
            clusters.add(5, 5);
        }

        assertThat(requireNonNull(clusters.rate()).low())
                .isEqualTo(Proportion.wilson(20, 20).low());
    }

    @Test
    void partsAddUpToTheWhole() {
        Random random = new Random(7);
        Clusters whole = new Clusters();
        Clusters parts = new Clusters();
        for (int part = 0; part < 3; part++) {
            Clusters one = new Clusters();
            for (int i = 0; i < 20; i++) {
                int right = random.nextInt(5);
                whole.add(right, 4);
                one.add(right, 4);
            }
            parts.add(one);
        }

        assertThat(parts.rate()).isEqualTo(whole.rate());
    }

    /// Of 2,000 simulated runs (60 samples of mixed difficulty, 4 epochs) some 95 % of the intervals hold the
    /// truth; those that take each epoch for itself hold it far less often.
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(11);
        int held = 0;
        int naive = 0;
        for (int run = 0; run < 2_000; run++) {
            Clusters clusters = new Clusters();
            for (int sample = 0; sample < 60; sample++) {
                // hard ones and easy ones: the mean is (0.1 + 0.6 + 0.95) / 3
                double p = switch (random.nextInt(3)) {
                    case 0 -> 0.1;
                    case 1 -> 0.6;
                    default -> 0.95;
                };
                int right = 0;
                for (int epoch = 0; epoch < 4; epoch++) {
                    right += random.nextDouble() < p ? 1 : 0;
                }
                clusters.add(right, 4);
            }
            Proportion rate = requireNonNull(clusters.rate());
            Proportion each = Proportion.wilson(rate.successes(), rate.n());
            held += rate.low() <= 0.55 && 0.55 <= rate.high() ? 1 : 0;
            naive += each.low() <= 0.55 && 0.55 <= each.high() ? 1 : 0;
        }

        assertThat(held).isBetween(1_860, 1_940);
        assertThat(naive).isLessThan(1_750);
    }
}
