package dev.assay.reports.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    /// The worked example of the nearest-rank method in common textbooks: 15, 20, 35, 40, 50.
    @ParameterizedTest
    @CsvSource({"5, 15", "30, 20", "40, 20", "50, 35", "100, 50"})
    void theTextbookExampleHolds(int percent, long value) {
        assertThat(Quantiles.percentile(new long[] {15, 20, 35, 40, 50}, percent))
                .isEqualTo(value);
    }

    @Test
    void everyPercentileOfAHundredIsItsOwnNumber() {
        long[] values = LongStream.rangeClosed(1, 100).toArray();

        for (int percent = 1; percent <= 100; percent++) {
            assertThat(Quantiles.percentile(values, percent)).isEqualTo(percent);
        }
    }

    @Test
    void itIsTheSmallestValueThatCoversTheShare() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            long[] values = random.longs(1 + random.nextInt(40), 0, 20).sorted().toArray();
            int percent = 1 + random.nextInt(100);

            long expected = Arrays.stream(values)
                    .filter(v ->
                            Arrays.stream(values).filter(w -> w <= v).count() * 100 >= (long) percent * values.length)
                    .min()
                    .orElseThrow();

            assertThat(Quantiles.percentile(values, percent))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theMedianOfAnEvenNumberIsTheLowerOne() {
        assertThat(Quantiles.median(new double[] {1, 2, 3, 4})).isEqualTo(2);
        assertThat(Quantiles.median(new double[] {7})).isEqualTo(7);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.percentile(new long[0], 50));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.percentile(new long[] {1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.percentile(new long[] {1}, 101));
    }
}
