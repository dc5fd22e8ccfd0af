package dev.assay.providers.policy;

import org.jspecify.annotations.Nullable;

/// Spaces requests evenly: at most so many a minute, the first ones without a wait. Decides only; the caller
/// waits. Safe for many threads.
public final class RateLimit {
    private static final long MINUTE = 60_000_000_000L;

    private final long gap;
    private boolean begun;
    private long next;

    private RateLimit(long gap) {
        this.gap = gap;
    }

    /// @param requests requests a minute; null for no limit
    public static RateLimit perMinute(@Nullable Integer requests) {
        if (requests != null && requests < 1) {
            throw new IllegalArgumentException("requests per minute are " + requests + "; the least is 1");
        }
        return new RateLimit(requests == null ? 0 : MINUTE / requests);
    }

    /// Takes the next place.
    ///
    /// @param now reading of a monotonic clock, ns
    /// @return ns from `now` until the request may be sent; 0 when it may be sent at once
    public synchronized long reserve(long now) {
        if (gap == 0) {
            return 0;
        }
        if (!begun || next - now < 0) {
            begun = true;
            next = now;
        }
        long wait = next - now;
        next += gap;
        return wait;
    }
}
