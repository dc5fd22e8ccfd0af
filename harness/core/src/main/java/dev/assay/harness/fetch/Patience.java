package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How often and for how long a download tries again after 429, a server error or a cut. An attempt that
/// brought new bytes is not counted, so a long download over a bad line ends, but no more than [#MOST_CUTS]
/// cuts are borne.
///
/// @param attempts how many attempts in a row may bring nothing
/// @param first    the first wait, which doubles each time; a server's Retry-After goes before it
/// @param longest  the longest wait; a server that asks for more is taken at its word, and the download stops
/// @param sleeper  waits
public record Patience(int attempts, Duration first, Duration longest, Sleeper sleeper) {

    /// How many cuts a download bears, whatever they brought.
    static final int MOST_CUTS = 100;

    /// Waits; tests only note it.
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /// 5 attempts, waits from 1 s to 2 min.
    public static final Patience DEFAULT = new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(2), Thread::sleep);

    public Patience {
        requireNonNull(first, "first is null");
        requireNonNull(longest, "longest is null");
        requireNonNull(sleeper, "sleeper is null");
        if (attempts < 1) {
            throw new IllegalArgumentException("the least number of attempts is 1, not " + attempts);
        }
    }

    /// The wait after this many attempts that brought nothing.
    Duration after(int fruitless) {
        Duration wait = first.multipliedBy(1L << Math.min(20, Math.max(0, fruitless - 1)));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
