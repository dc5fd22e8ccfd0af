package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void theMixIsTheOneOfSplitMix64() {
        long seed = 1234567;
        SplittableRandom reference = new SplittableRandom(seed);
        for (int i = 1; i <= 5; i++) {
            assertThat(Draws.mix(seed + i * 0x9E3779B97F4A7C15L)).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void theStreamOfAnItemNeverChanges() {
        Draws draws = Draws.of(7, "add", 3);
        assertThat(List.of(draws.next(), draws.next(), draws.between(1, 100)))
                .containsExactly(3557964968711338883L, -701835881377077284L, 1L);
    }

    @Test
    void seedKindAndIndexEachGiveAnotherStream() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = -5; seed < 5; seed++) {
            for (String kind : List.of("add", "subtract", "sale")) {
                for (long index = 0; index < 100; index++) {
                    firsts.add(Draws.of(seed, kind, index).next());
                }
            }
        }
        assertThat(firsts).hasSize(10 * 3 * 100);
    }

    @Test
    void aRangeIsReachedFromEndToEndAndInEqualParts() {
        int[] seen = new int[7];
        for (long index = 0; index < 70_000; index++) {
            seen[(int) (Draws.of(1, "add", index).between(3, 9) - 3)]++;
        }
        assertThat(IntStream.of(seen)).allMatch(n -> n > 9_600 && n < 10_400);
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> Draws.of(1, "add", 0).between(5, 4)).hasMessageContaining("between 5 and 4");
    }

    @Test
    void distinctDrawsAreDistinctAndReachEverything() {
        Set<Integer> seen = new HashSet<>();
        for (long index = 0; index < 200; index++) {
            List<Integer> drawn = Draws.of(2, "add", index).distinct(3, 10);
            assertThat(drawn).doesNotHaveDuplicates().hasSize(3);
            seen.addAll(drawn);
        }
        assertThat(seen).hasSize(10);
    }
}
