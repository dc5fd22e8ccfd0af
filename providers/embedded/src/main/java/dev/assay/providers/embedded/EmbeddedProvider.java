package dev.assay.providers.embedded;

import static java.util.Objects.requireNonNull;

import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Output;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Timeline;
import dev.assay.providers.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A provider over an engine on this machine: the usual adapter for its wire, and the one thing that an
/// adapter cannot know, which is that the process behind a broken connection is gone. Each request is one
/// attempt. When the engine has died, or no longer answers and is ended, the attempt is an
/// [Failure.Kind#ENGINE_DIED], and the next one finds an engine that was started again; the time of a start
/// is in no attempt's marks. When it cannot be started again either, the attempt is a
/// [Failure.Kind#NO_ENGINE].
public final class EmbeddedProvider implements Provider {
    private static final Duration TIME_TO_BE_SEEN_DEAD = Duration.ofSeconds(1);

    private final OnDemandEngine engines;
    private final Function<RunningEngine, Provider> adapter;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Bound bound;

    private record Bound(RunningEngine engine, Provider provider) {}

    /// @param engines where engines come from; closed with this
    /// @param adapter makes the adapter for a running engine's address and key
    public EmbeddedProvider(OnDemandEngine engines, Function<RunningEngine, Provider> adapter) {
        this.engines = requireNonNull(engines, "engines is null");
        this.adapter = requireNonNull(adapter, "adapter is null");
    }

    @Override
    public Reply ask(Request request) throws InterruptedException {
        Bound now;
        try {
            now = bound();
        } catch (EngineException e) {
            return notStarted(e);
        }
        Reply reply = now.provider().ask(request);
        now.engine().keepUse();
        if (!(reply instanceof Reply.Failed failed)) {
            return reply;
        }
        return switch (failed.failure().kind()) {
            case CUT, UNREACHABLE, MALFORMED_REPLY, SERVER_ERROR ->
                now.engine().diesWithin(TIME_TO_BE_SEEN_DEAD) ? died(failed, now.engine()) : failed;
            case TIMED_OUT -> afterTimeout(failed, now.engine());
            case RATE_LIMITED,
                    QUOTA_EXHAUSTED,
                    BAD_KEY,
                    NO_SUCH_MODEL,
                    BAD_REQUEST,
                    CONTEXT_OVERFLOW,
                    LOADING,
                    ENGINE_DIED,
                    NO_ENGINE -> failed;
        };
    }

    /// A slow engine stays; one whose process no longer answers is hung and is ended, so that the next
    /// attempt finds another.
    private static Reply afterTimeout(Reply.Failed failed, RunningEngine engine) throws InterruptedException {
        if (engine.alive() && engine.responds()) {
            return failed;
        }
        engine.kill();
        return engine.diesWithin(TIME_TO_BE_SEEN_DEAD) ? died(failed, engine) : failed;
    }

    private static Reply died(Reply.Failed failed, RunningEngine engine) throws InterruptedException {
        Failure seen = failed.failure();
        return new Reply.Failed(
                new Failure(Failure.Kind.ENGINE_DIED, seen.detail() + ": " + engine.death(), null, seen.billed()),
                failed.output(),
                failed.evidence());
    }

    private Bound bound() throws EngineException, InterruptedException {
        RunningEngine running = engines.running();
        lock.lockInterruptibly();
        try {
            if (bound == null || bound.engine() != running) {
                if (bound != null) {
                    bound.provider().close();
                }
                bound = new Bound(running, adapter.apply(running));
            }
            return bound;
        } finally {
            lock.unlock();
        }
    }

    private Reply notStarted(EngineException e) {
        Failure.Kind kind = engines.givenUp() ? Failure.Kind.NO_ENGINE : Failure.Kind.ENGINE_DIED;
        var nothing = new Timeline(Instant.now(), null, null, null, null, null, null, null, 0, null);
        return new Reply.Failed(
                new Failure(kind, e.getMessage(), null, Failure.Billed.NO),
                Output.NOTHING,
                new Evidence(nothing, Usage.UNKNOWN, null, null, null, null, null, null, null, Map.of(), null));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (bound != null) {
                bound.provider().close();
                bound = null;
            }
        } finally {
            lock.unlock();
        }
        engines.close();
    }
}
