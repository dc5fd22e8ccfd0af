package dev.assay.harness.run;

import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.model.ModelSpec;
import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.policy.RateLimit;
import dev.assay.providers.policy.RetryPolicy;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalLine.Waits;
import dev.assay.reports.journal.JournalWriter;
import dev.assay.reports.journal.Unit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One contestant at work: the one visible loop around every attempt. What a provider does is one attempt;
/// whether there is another one, and when, is decided here and nowhere else.
final class Lane {
    private final ModelSpec spec;
    private final Map<String, Integer> taskLimits;
    private final String digest;
    private final Provider provider;
    private final JournalWriter journal;
    private final JournalMapping mapping;
    private final WorstCase worstCase;
    private final RetryPolicy retry;
    private final RateLimit rateLimit;
    private final AtomicInteger inFlightOfRun;
    private final RunListener listener;
    private final Semaphore permits;
    private final AtomicReference<@Nullable Failure> stopped = new AtomicReference<>();

    /// @param taskLimits output limits of the tasks, for a model without a limit of its own
    Lane(ModelSpec spec, Provider provider, RunResources run, int maxInFlight, Map<String, Integer> taskLimits) {
        this.spec = spec;
        this.taskLimits = taskLimits;
        this.digest = spec.digest();
        this.provider = provider;
        this.journal = run.journal();
        this.mapping = run.mapping();
        this.worstCase = run.worstCase();
        this.retry = run.retry();
        this.rateLimit = RateLimit.perMinute(spec.perMinute());
        this.inFlightOfRun = run.inFlight();
        this.listener = run.listener();
        this.permits = new Semaphore(maxInFlight);
    }

    String id() {
        return spec.lane();
    }

    /// Why every further request would fail alike (a wrong key, an empty account); null while the lane goes on.
    @Nullable
    Failure stopped() {
        return stopped.get();
    }

    /// Asks one unit until an attempt counts or no further one makes sense.
    ///
    /// @param before attempts made for this unit by earlier sessions of the run
    /// @return the last attempt, which counts unless it failed and the lane was stopped; null when the lane was
    ///         stopped before it could be asked
    JournalLine.@Nullable Attempt ask(Item item, Unit unit, int before) throws InterruptedException, IOException {
        Request request =
                spec.request(item.messages(), taskLimits.get(item.facts().task()));
        Tries tries = new Tries(retry);
        long retryWait = 0;
        for (int made = 1; ; made++) {
            long start = System.nanoTime();
            permits.acquire();
            JournalLine.Attempt attempt;
            Reply reply;
            @Nullable Duration wait;
            try {
                if (stopped.get() != null) {
                    return null;
                }
                long permitted = System.nanoTime();
                TimeUnit.NANOSECONDS.sleep(rateLimit.reserve(permitted));
                long allowed = System.nanoTime();
                WorstCase.Cost worst = worstCase.of(spec, request);
                int number = before + made;
                journal.append(new JournalLine.Intent(unit, number, Instant.now(), worst.amount(), worst.currency()));
                int inFlight = inFlightOfRun.incrementAndGet();
                long asked = System.nanoTime();
                try {
                    reply = provider.ask(request);
                } finally {
                    inFlightOfRun.decrementAndGet();
                }
                Waits waits = new Waits(permitted - start, allowed - permitted, retryWait, asked - allowed);
                wait = reply instanceof Reply.Failed failed ? tries.waitAfter(failed.failure()) : null;
                boolean again = wait != null || isOpen(reply);
                attempt =
                        mapping.attempt(unit, number, reply, again, item.facts().digest(), digest, waits, inFlight);
                journal.append(attempt);
                if (reply instanceof Reply.Failed failed && failed.failure().stopsLane()) {
                    // before the place is given on: who waits for it must not ask in vain
                    stopped.compareAndSet(null, failed.failure());
                }
            } finally {
                permits.release();
            }
            listener.attempt(attempt, wait == null);
            if (wait == null) {
                return attempt;
            }
            long waiting = System.nanoTime();
            Thread.sleep(wait);
            retryWait = System.nanoTime() - waiting;
        }
    }

    /// Whether a failure says nothing of its unit: the lane stops for it, or the run ends at the same time, and
    /// what ends the run (Ctrl-C reaches an engine's process too) may have ended the call.
    private static boolean isOpen(Reply reply) {
        return reply instanceof Reply.Failed failed
                && (failed.failure().stopsLane() || Thread.currentThread().isInterrupted());
    }

    boolean local() {
        return spec.local();
    }
}
