package dev.assay.providers.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final RetryPolicy FULL =
            new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMinutes(1), () -> 1);

    @Test
    void theWaitDoublesUpToItsCap() {
        Failure overload = failure(Failure.Kind.SERVER_ERROR, null);
        assertThat(FULL.waitBefore(2, overload)).isEqualTo(Duration.ofSeconds(1));
        assertThat(FULL.waitBefore(3, overload)).isEqualTo(Duration.ofSeconds(2));
        assertThat(FULL.waitBefore(4, overload)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void thereIsAnEnd() {
        assertThat(FULL.waitBefore(5, failure(Failure.Kind.CUT, null))).isNotNull();
        assertThat(FULL.waitBefore(6, failure(Failure.Kind.CUT, null))).isNull();
    }

    @Test
    void aServersWishIsALowerBound() {
        assertThat(FULL.waitBefore(2, failure(Failure.Kind.RATE_LIMITED, Duration.ofSeconds(20))))
                .isEqualTo(Duration.ofSeconds(20));
        assertThat(FULL.waitBefore(2, failure(Failure.Kind.RATE_LIMITED, Duration.ofMillis(5))))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerThatAsksForTooLongEndsTheUnit() {
        assertThat(FULL.waitBefore(2, failure(Failure.Kind.RATE_LIMITED, Duration.ofHours(1))))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Failure.Kind.class)
    void onlyWhatMayHelpIsTriedAgain(Failure.Kind kind) {
        Failure failure = failure(kind, null);
        assertThat(FULL.waitBefore(2, failure) != null).isEqualTo(failure.retryable());
    }

    private static Failure failure(Failure.Kind kind, @Nullable Duration retryAfter) {
        return new Failure(kind, "test", retryAfter, Failure.Billed.NO);
    }
}
