package dev.assay.reports.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {
    /// The airway example of Fagerland, Lydersen and Laake (2013): 1 against 7.
    @Test
    void thePublishedExampleHolds() {
        assertThat(McNemar.exact(1, 7)).isCloseTo(0.0703125, within(1e-12));
        assertThat(McNemar.midP(1, 7)).isCloseTo(0.0390625, within(1e-12));
    }

    @Test
    void itAgreesWithTheSumOverAllFallsOfTheCoin() {
        for (int a = 0; a <= 60; a++) {
            for (int b = 0; b <= 60; b++) {
                assertThat(McNemar.exact(a, b)).as("%d, %d", a, b).isCloseTo(oracle(a, b, false), within(1e-12));
                assertThat(McNemar.midP(a, b)).as("%d, %d", a, b).isCloseTo(oracle(a, b, true), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"480, 560", "3000, 3200", "0, 900", "7000, 7001", "9000, 11000"})
    void itHoldsForManyQuestions(int a, int b) {
        assertThat(McNemar.exact(a, b) / oracle(a, b, false)).isCloseTo(1, within(1e-9));
        assertThat(McNemar.midP(a, b) / oracle(a, b, true)).isCloseTo(1, within(1e-9));
    }

    @Test
    void itNeitherOverflowsNorBecomesNaN() {
        assertThat(McNemar.exact(1_000_000_000, 1_000_000_000)).isEqualTo(1);
        assertThat(McNemar.exact(0, 2_000_000_000)).isZero();
        assertThat(McNemar.exact(500_000_000, 500_050_000)).isBetween(0.0, 1.0);
        assertThat(McNemar.midP(500_000_000, 500_050_000)).isBetween(0.0, 1.0);
        assertThat(McNemar.exact(0, 0)).isEqualTo(1);
        assertThat(McNemar.midP(0, 0)).isEqualTo(1);
        assertThat(McNemar.exact(0, 1)).isEqualTo(1);
    }

    @Test
    void itDoesNotTakeCountsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> McNemar.exact(-1, 3))
                .withMessageContaining("-1 against 3");
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.midP(Integer.MAX_VALUE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> McNemar.exact(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /// The definition in whole numbers: the tail of Pascal's row n, over 2ⁿ.
    private static double oracle(int a, int b, boolean mid) {
        int n = a + b;
        int less = Math.min(a, b);
        BigInteger row = BigInteger.ONE;
        BigInteger tail = BigInteger.ZERO;
        for (int k = 0; k <= less; k++) {
            tail = tail.add(row);
            if (k < less) {
                row = row.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
            }
        }
        BigInteger twice = tail.shiftLeft(1).subtract(mid ? row : BigInteger.ZERO);
        BigDecimal p = new BigDecimal(twice).divide(new BigDecimal(BigInteger.TWO.pow(n)), MathContext.DECIMAL64);
        return Math.min(1, p.doubleValue());
    }
}
