package dev.assay.providers.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void withoutALimitNobodyWaits() {
        RateLimit none = RateLimit.perMinute(null);
        assertThat(none.reserve(5)).isZero();
        assertThat(none.reserve(5)).isZero();
    }

    @Test
    void requestsAreSpacedEvenly() {
        RateLimit limit = RateLimit.perMinute(60);
        assertThat(limit.reserve(-7)).isZero();
        assertThat(limit.reserve(-7)).isEqualTo(SECOND);
        assertThat(limit.reserve(-7)).isEqualTo(2 * SECOND);
    }

    @Test
    void idleTimeIsNotSavedUp() {
        RateLimit limit = RateLimit.perMinute(60);
        limit.reserve(0);
        assertThat(limit.reserve(100 * SECOND)).isZero();
        assertThat(limit.reserve(100 * SECOND)).isEqualTo(SECOND);
    }
}
