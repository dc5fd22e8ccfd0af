package dev.assay.providers.embedded;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One engine, started when it is first needed and started again when it has died. Safe for many threads:
/// while one starts it, the others wait.
public final class OnDemandEngine implements AutoCloseable {
    private static final int FAILED_STARTS_IN_A_ROW = 3;

    private final EmbeddedEngine engine;
    private final EngineSpec spec;
    private final Consumer<RunningEngine> onStart;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable RunningEngine current;
    private @Nullable EngineException lastFailure;
    private int failedInARow;
    private int starts;
    private boolean closed;
    private EngineUse gone = EngineUse.UNKNOWN;

    /// @param onStart told of every start, before anybody gets the engine; for the manifest and the log
    public OnDemandEngine(EmbeddedEngine engine, EngineSpec spec, Consumer<RunningEngine> onStart) {
        this.engine = requireNonNull(engine, "engine is null");
        this.spec = requireNonNull(spec, "spec is null");
        this.onStart = requireNonNull(onStart, "onStart is null");
    }

    /// The engine, alive as far as can be told.
    ///
    /// @throws EngineException       when it cannot be started; after three failures in a row the last one is
    ///                               thrown again without a further try
    /// @throws IllegalStateException when this is closed
    public RunningEngine running() throws EngineException, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the engine for " + spec.alias() + " is closed");
            }
            if (current != null && current.alive()) {
                return current;
            }
            retire();
            return started();
        } finally {
            lock.unlock();
        }
    }

    private RunningEngine started() throws EngineException, InterruptedException {
        if (lastFailure != null && givenUp()) {
            throw new EngineException(lastFailure.reason(), lastFailure.getMessage());
        }
        try {
            RunningEngine fresh = engine.start(spec);
            current = fresh;
            starts++;
            failedInARow = 0;
            fresh.keepUse();
            onStart.accept(fresh);
            return fresh;
        } catch (EngineException e) {
            lastFailure = e;
            failedInARow++;
            throw e;
        }
    }

    private void retire() {
        if (current != null) {
            current.close();
            gone = sum(gone, current.use());
            current = null;
        }
    }

    /// Whether it failed to start so often that no further start is tried.
    public boolean givenUp() {
        lock.lock();
        try {
            return failedInARow >= FAILED_STARTS_IN_A_ROW;
        } finally {
            lock.unlock();
        }
    }

    /// How often it was started; above 1 when it has died.
    public int starts() {
        lock.lock();
        try {
            return starts;
        } finally {
            lock.unlock();
        }
    }

    /// What all its processes have taken: the highest peak, and their processor time together.
    public EngineUse use() {
        lock.lock();
        try {
            return current == null ? gone : sum(gone, current.use());
        } finally {
            lock.unlock();
        }
    }

    private static EngineUse sum(EngineUse before, EngineUse now) {
        return new EngineUse(
                larger(before.peakResident(), now.peakResident()),
                now.resident() == null ? before.resident() : now.resident(),
                now.residentWeights() == null ? before.residentWeights() : now.residentWeights(),
                plus(before.cpu(), now.cpu()));
    }

    private static @Nullable Long larger(@Nullable Long a, @Nullable Long b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.max(a, b);
    }

    private static @Nullable Duration plus(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.plus(b);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            retire();
        } finally {
            lock.unlock();
        }
    }
}
