package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Timeline;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void nothingHasNoGapsAndOnePieceHasNone() {
        Gaps gaps = new Gaps();
        assertThat(gaps.chunks()).isNull();
        gaps.piece(5);
        assertThat(gaps.chunks()).isEqualTo(new Timeline.Chunks(1, null, null, null));
    }

    @Test
    void fewGapsAreExact() {
        for (int n = 1; n <= Gaps.EXACT; n += 37) {
            long[] sorted = filled(n, n, null);
            assertThat(chunks(n, n))
                    .isEqualTo(new Timeline.Chunks(n + 1, sorted[rank(n, 50)], sorted[rank(n, 95)], sorted[n - 1]));
        }
    }

    @Test
    void manyGapsAreWithinAThirtySecond() {
        for (int seed = 0; seed < 40; seed++) {
            int n = 600 + seed * 400;
            long[] sorted = filled(seed, n, null);
            Timeline.Chunks chunks = chunks(seed, n);
            assertThat(chunks.count()).isEqualTo(n + 1);
            assertThat(chunks.gapMax()).isEqualTo(sorted[n - 1]);
            near(chunks.gapP50(), sorted[rank(n, 50)]);
            near(chunks.gapP95(), sorted[rank(n, 95)]);
        }
    }

    @Test
    void extremeGapsDoNotBreakIt() {
        Gaps gaps = new Gaps();
        long now = 0;
        gaps.piece(now);
        for (int i = 0; i < 1000; i++) {
            now += i % 2 == 0 ? 0 : Long.MAX_VALUE / 2000;
            gaps.piece(now);
        }
        assertThat(gaps.chunks()).isNotNull();
    }

    private static void near(@Nullable Long seen, long exact) {
        assertThat(seen).isNotNull().isBetween(exact, exact + exact / 31 + 1);
    }

    private static int rank(int n, int percent) {
        return Math.max(1, (n * percent + 99) / 100) - 1;
    }

    private static Timeline.Chunks chunks(long seed, int n) {
        Gaps gaps = new Gaps();
        gaps.piece(0);
        filled(seed, n, gaps);
        Timeline.Chunks chunks = gaps.chunks();
        assertThat(chunks).isNotNull();
        return chunks == null ? new Timeline.Chunks(0, null, null, null) : chunks;
    }

    private static long[] filled(long seed, int n, @Nullable Gaps into) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] gaps = new long[n];
        long now = 0;
        for (int i = 0; i < n; i++) {
            gaps[i] = (long) Math.pow(10, random.nextDouble() * 10);
            now += gaps[i];
            if (into != null) {
                into.piece(now);
            }
        }
        Arrays.sort(gaps);
        return gaps;
    }
}
