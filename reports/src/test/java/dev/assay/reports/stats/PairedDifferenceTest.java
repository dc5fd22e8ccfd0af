package dev.assay.reports.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {
    /// Tables and intervals published with the method (Newcombe, 1998, method 10), in Altman, Machin, Bryant
    /// and Gardner, "Statistics with confidence" (2000, table 6.2), and in Fagerland, Lydersen and Laake,
    /// "Statistical analysis of contingency tables" (2017, chapter 8: Bentur 2009 and Cavo 2012).
    @ParameterizedTest
    @CsvSource({
        "20, 12, 2, 16, 0.2, 0.0562, 0.3292",
        "18, 12, 2, 18, 0.2, 0.0562, 0.3290",
        "36, 12, 2, 0, 0.2, 0.0569, 0.3404",
        "14, 5, 0, 22, 0.1220, 0.0115, 0.2265",
        "1, 1, 7, 12, -0.2857, -0.5069, -0.0256",
        "59, 6, 16, 80, -0.0621, -0.1186, -0.0046",
    })
    void publishedIntervalsAreMet(
            long both, long onlyA, long onlyB, long neither, double value, double low, double high) {
        PairedDifference difference = PairedDifference.newcombe(both, onlyA, onlyB, neither);

        assertThat(difference.value()).isCloseTo(value, within(5e-5));
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
        assertThat(difference.n()).isEqualTo(both + onlyA + onlyB + neither);
    }

    @Test
    void itHoldsItsValueStaysInRangeAndTurnsWithTheSides() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            int most = 1 << random.nextInt(20);
            long both = random.nextInt(most);
            long onlyA = random.nextInt(most);
            long onlyB = random.nextInt(most);
            long neither = 1L + random.nextInt(most);

            PairedDifference ab = PairedDifference.newcombe(both, onlyA, onlyB, neither);
            PairedDifference ba = PairedDifference.newcombe(both, onlyB, onlyA, neither);
            PairedDifference wrongs = PairedDifference.newcombe(neither, onlyB, onlyA, both);

            assertThat(ab.low()).as("seed %d", seed).isBetween(-1.0, ab.value());
            assertThat(ab.high()).as("seed %d", seed).isBetween(ab.value(), 1.0);
            assertThat(ba.low()).as("seed %d", seed).isCloseTo(-ab.high(), within(1e-12));
            assertThat(wrongs.low()).as("seed %d", seed).isCloseTo(-ab.high(), within(1e-12));
        }
    }

    @Test
    void twoThatNeverDifferStillHaveAnInterval() {
        PairedDifference difference = PairedDifference.newcombe(54, 0, 0, 0);

        assertThat(difference.value()).isZero();
        assertThat(difference.low()).isNegative();
        assertThat(difference.high()).isPositive();
    }

    @Test
    void nothingSharedHasNoDifference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.newcombe(0, 0, 0, 0))
                .withMessageContaining("0, 0, 0, 0");
        assertThatIllegalArgumentException().isThrownBy(() -> PairedDifference.newcombe(1, -1, 0, 2));
    }

    @Test
    void aDifferenceThatChanceExplainsIsNotResolved() {
        assertThat(PairVerdict.of(12, 2, McNemar.exact(12, 2))).isEqualTo(PairVerdict.A);
        assertThat(PairVerdict.of(2, 12, McNemar.exact(2, 12))).isEqualTo(PairVerdict.B);
        assertThat(PairVerdict.of(7, 1, McNemar.exact(7, 1))).isEqualTo(PairVerdict.NOT_RESOLVED);
        assertThat(PairVerdict.of(0, 0, 1)).isEqualTo(PairVerdict.NOT_RESOLVED);
        assertThat(PairVerdict.of(9, 1, 0.05)).isEqualTo(PairVerdict.NOT_RESOLVED);
        assertThat(PairVerdict.NOT_RESOLVED.id()).isEqualTo("not resolved");
        assertThatIllegalArgumentException().isThrownBy(() -> PairVerdict.of(1, 2, Double.NaN));
    }
}
