package dev.assay.harness.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedDrawTest {
    @Test
    void sharesAreProportionalAndAddUp() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("a", 50L);
        counts.put("b", 30L);
        counts.put("c", 20L);

        assertThat(StratifiedDraw.shares(counts, 10))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 5L, "b", 3L, "c", 2L));
        assertThat(StratifiedDraw.shares(counts, 1))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 1L, "b", 0L, "c", 0L));
        assertThat(StratifiedDraw.shares(counts, 500).values()).containsExactly(50L, 30L, 20L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noShareIsMoreThanItsStratumAndAllAddUp(long seed) {
        Random random = new Random(seed);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            counts.put("s" + i, 1L + random.nextInt(1500));
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long size = 1 + random.nextLong(all);

        Map<String, Long> shares = StratifiedDraw.shares(counts, size);

        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(size);
        counts.forEach((stratum, count) -> assertThat(shares.get(stratum)).isBetween(0L, count));
    }

    @Test
    void aLargerDrawHoldsTheSmallerOneAndTheOrderOfTheRowsDoesNotMatter() {
        List<Sample> samples = IntStream.range(0, 300)
                .mapToObj(i -> Sample.open("s/" + i, "s/" + i, i % 3 == 0 ? "en" : "ko", "?", Gold.Numeric.of(i)))
                .toList();

        Set<String> small = drawn(samples, 30);

        assertThat(small).hasSize(30);
        assertThat(drawn(samples, 90)).hasSize(90).containsAll(small);
        assertThat(drawn(samples.reversed(), 30)).isEqualTo(small);
        assertThat(small.stream().filter(id -> Integer.parseInt(id.substring(2)) % 3 == 0))
                .hasSize(10);
    }

    private static Set<String> drawn(List<Sample> samples, long size) {
        return samples.stream()
                .filter(StratifiedDraw.of(samples::stream, size, 9))
                .map(Sample::id)
                .collect(Collectors.toSet());
    }
}
