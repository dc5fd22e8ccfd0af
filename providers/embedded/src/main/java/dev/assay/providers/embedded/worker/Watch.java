package dev.assay.providers.embedded.worker;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Looks at the engine every second, and ends the worker when it hangs. The threads that wait in the native
/// library cannot be freed any other way, and the parent finds a dead engine at once, where it would find a
/// hung one only when every request in it has run into its time limit.
final class Watch {
    /// Waits for the next look.
    @FunctionalInterface
    interface Second {
        void pass() throws InterruptedException;
    }

    private final StallClock clock = new StallClock();
    private final BooleanSupplier waiting;
    private final LongSupplier steps;
    private final Consumer<String> hung;

    /// @param waiting whether requests wait in the engine
    /// @param steps   changes with each step of it
    /// @param hung    told why, once; ends the worker
    Watch(BooleanSupplier waiting, LongSupplier steps, Consumer<String> hung) {
        this.waiting = waiting;
        this.steps = steps;
        this.hung = hung;
    }

    /// Looks until the engine hangs.
    void run(Second second) throws InterruptedException {
        while (true) {
            second.pass();
            String why = clock.tick(
                    waiting.getAsBoolean(),
                    steps.getAsLong(),
                    ProcessHandle.current().info().totalCpuDuration().orElse(null));
            if (why != null) {
                hung.accept(why);
                return;
            }
        }
    }
}
