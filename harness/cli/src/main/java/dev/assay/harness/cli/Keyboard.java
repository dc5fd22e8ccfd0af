package dev.assay.harness.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C (and SIGTERM): the run is told to end, its journal is closed, the summary says cut short, and the
/// process returns 1 instead of the platform's own code.
final class Keyboard implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /// @param cancel told once, from another thread; must return soon
    Keyboard(Runnable cancel) {
        hook = new Thread(() -> {
            cancel.run();
            try {
                if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    Runtime.getRuntime().halt(ExitCode.INCOMPLETE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hook.setName("ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Call when everything is written and printed.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is running: it halts with our code now
        }
    }
}
