package dev.assay.providers.embedded.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndingTest {
    private static TaskCounts counts(@Nullable Long output, @Nullable Boolean full) {
        return new TaskCounts(5L, 5L, 1.0, output, 1.0, full);
    }

    @Test
    void anEndTokenIsAStopEvenAtTheLimit() {
        assertThat(Ending.of(counts(10L, false), true, 10).finish()).isEqualTo("stop");
        assertThat(Ending.of(TaskCounts.UNKNOWN, true, 10).finish()).isEqualTo("stop");
    }

    @Test
    void theLimitOrAFullContextIsACut() {
        assertThat(Ending.of(counts(10L, false), false, 10).finish()).isEqualTo("length");
        assertThat(Ending.of(counts(3L, true), false, 10).finish()).isEqualTo("length");
    }

    @Test
    void anEndBeforeTheLimitWithoutAnEndTokenWasAStopString() {
        assertThat(Ending.of(counts(9L, false), false, 10).finish()).isEqualTo("stop");
    }

    @Test
    void whereTheCountsDoNotTellTheReplyIsAFailureAndNotAnAnswer() {
        assertUnknown(TaskCounts.UNKNOWN);
        assertUnknown(counts(null, false));
        assertUnknown(counts(9L, null));
    }

    private static void assertUnknown(TaskCounts counts) {
        assertThatThrownBy(() -> Ending.of(counts, false, 10))
                .isInstanceOfSatisfying(
                        ApiError.class, e -> assertThat(e.status()).isEqualTo(500))
                .hasMessageContaining("cut");
    }
}
