package dev.assay.providers.embedded.worker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Decides when an engine hangs: requests wait in it, and it gives nothing. One that uses no processor for two
/// minutes will not give anything any more; one that does may be reading a long prompt, and has ten.
///
/// It counts seconds by being told of each, and not by a clock: a machine that slept, or a process that was
/// stopped, is no engine that hung.
final class StallClock {
    static final int IDLE_SECONDS = 120;
    static final int BUSY_SECONDS = 600;

    /// An engine that uses less of the processor than this in all of the idle seconds does not compute.
    private static final Duration IDLE_CPU = Duration.ofSeconds(1);

    private long steps = -1;
    private int seconds;
    private int idleSeconds;
    private Duration idleSince = Duration.ZERO;

    /// Takes in that one more second has gone by.
    ///
    /// @param waiting whether requests wait in the engine
    /// @param now     any number that changes with each step the engine makes
    /// @param cpu     processor time of the process so far; null when not known
    /// @return why the engine must be held for hung; null when it need not be
    @Nullable
    String tick(boolean waiting, long now, @Nullable Duration cpu) {
        if (!waiting || now != steps) {
            steps = now;
            seconds = 0;
            restartIdle(cpu);
            return null;
        }
        seconds++;
        idleSeconds++;
        if (cpu == null || cpu.minus(idleSince).compareTo(IDLE_CPU) >= 0) {
            restartIdle(cpu);
        }
        if (idleSeconds >= IDLE_SECONDS) {
            return "the engine has given nothing for " + seconds + " s and does not compute, while requests wait";
        }
        return seconds < BUSY_SECONDS
                ? null
                : "the engine has given nothing for " + seconds + " s, while requests wait";
    }

    private void restartIdle(@Nullable Duration cpu) {
        idleSeconds = 0;
        idleSince = cpu == null ? Duration.ZERO : cpu;
    }
}
