package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Sample;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures for closing notes: `mvn -pl datasets test -Dexcluded.groups=none -Dtest=FreshMathStreamTest`.
@Tag("bench")
class FreshMathStreamTest {

    @Test
    void aMillionItemsAreWalkedInFlatMemory() {
        FreshMath set = FreshMath.of(
                FreshMathSettings.ofSeed(1).withLanguages("en", "ko").withCount(500_000));
        long before = usedAfterCollection();
        AtomicLong samples = new AtomicLong();
        AtomicLong most = new AtomicLong();
        long start = System.nanoTime();
        try (Stream<Sample> stream = set.samples()) {
            stream.forEach(sample -> {
                if (samples.incrementAndGet() % 250_000 == 0) {
                    most.accumulateAndGet(usedAfterCollection() - before, Math::max);
                }
            });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d samples in %.1f s, %.0f a second; live heap at most %d kB above the start%n",
                samples.get(), seconds, samples.get() / seconds, most.get() / 1024);
        assertThat(samples).hasValue(1_000_000);
        assertThat(most.get()).isLessThan(16L << 20);
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
