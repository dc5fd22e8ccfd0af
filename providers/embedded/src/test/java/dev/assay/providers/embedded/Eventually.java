package dev.assay.providers.embedded;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for something that happens in another process. The deadline is far beyond what it takes; it only
/// keeps a broken build from hanging.
final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Eventually() {}

    static void within(String what, Callable<Boolean> condition) {
        within(DEADLINE, what, condition);
    }

    /// @param deadline a promise of the product
    static void within(Duration deadline, String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited " + deadline.toMillis() + " ms in vain for " + what);
                }
                Thread.sleep(10);
            }
        } catch (RuntimeException | AssertionError e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("while waiting for " + what, e);
        }
    }
}
