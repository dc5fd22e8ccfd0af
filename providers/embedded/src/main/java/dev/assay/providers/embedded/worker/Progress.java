package dev.assay.providers.embedded.worker;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What tells an engine that works from one that hangs: how many threads wait inside the native library for
/// something of a task, and how often one came back. A thread that writes to a slow client does not wait for
/// the engine.
final class Progress {
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong returns = new AtomicLong();

    /// A thread goes into the library.
    void entered() {
        waiting.incrementAndGet();
    }

    /// A thread has come out of it, with a result or an error.
    void returned() {
        returns.incrementAndGet();
        waiting.decrementAndGet();
    }

    boolean anyWaiting() {
        return waiting.get() > 0;
    }

    long returns() {
        return returns.get();
    }
}
