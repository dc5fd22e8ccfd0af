package dev.assay.providers.policy;

import dev.assay.providers.Failure;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Whether a failed request is sent again, and after which wait.
///
/// The wait doubles from attempt to attempt up to a cap, and a random share of it is taken ("full jitter", M.
/// Brooker, "Exponential Backoff And Jitter", 2015), so that calls that failed together do not come back
/// together. A wait that the server asks for is a lower bound, up to a cap of its own.
///
/// @param attempts     attempts for one unit at most, the first included
/// @param first        upper bound of the first wait
/// @param cap          upper bound of every wait of ours
/// @param patience     longest wait that a server may ask for; a longer one ends the unit
/// @param randomness   source of the jitter, one number in [0, 1) a call
public record RetryPolicy(int attempts, Duration first, Duration cap, Duration patience, Randomness randomness) {
    /// Numbers in [0, 1). Must be safe for many threads.
    @FunctionalInterface
    public interface Randomness {
        double next();
    }

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts are " + attempts + "; the least is 1");
        }
    }

    /// Waits of up to 1 s, 2 s, 4 s … up to a minute; a server may ask for ten minutes.
    ///
    /// @param seed seed of the jitter
    public static RetryPolicy standard(int attempts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new RetryPolicy(attempts, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(10), () -> {
            synchronized (random) {
                return random.nextDouble();
            }
        });
    }

    /// How long to wait before an attempt.
    ///
    /// @param attempt 2 for the second attempt, and so on
    /// @param failure how the one before ended
    /// @return null when there shall be no further attempt
    public @Nullable Duration waitBefore(int attempt, Failure failure) {
        if (attempt < 2) {
            throw new IllegalArgumentException("attempt " + attempt + " needs no decision; the first retry is 2");
        }
        if (attempt > attempts || !failure.retryable()) {
            return null;
        }
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(patience) > 0) {
            return null;
        }
        long most = Math.min(cap.toNanos(), first.toNanos() << Math.min(attempt - 2, 20));
        Duration own = Duration.ofNanos((long) (most * randomness.next()));
        return asked == null || own.compareTo(asked) > 0 ? own : asked;
    }
}
