package dev.assay.harness.run;

import dev.assay.harness.journal.Judging;
import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts every unit that is not done yet to its lane: one virtual thread per unit, their number bounded, so that
/// memory does not grow with the samples.
final class Runner {
    /// Units that are under way beside those in flight: enough that a permit never waits for one, few enough
    /// for memory.
    private static final int SPARE = 64;

    private final List<Lane> interleaved;
    private final List<Lane> takingTurns;
    private final Supplier<Stream<Item>> items;
    private final DoneUnits done;
    private final Judging judging;
    private final RunListener listener;
    private final int epochs;
    private final long seed;
    private final int block;
    private final Semaphore underWay;
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private volatile boolean cancelled;
    private volatile @Nullable ExecutorService threads;

    /// @param interleaved lanes that get every item side by side
    /// @param takingTurns lanes whose engines share this machine: blocks of items, one lane after the other
    Runner(
            List<Lane> interleaved,
            List<Lane> takingTurns,
            Supplier<Stream<Item>> items,
            DoneUnits done,
            Judging judging,
            RunListener listener,
            int epochs,
            long seed,
            int block,
            int inFlight) {
        this.interleaved = interleaved;
        this.takingTurns = takingTurns;
        this.items = items;
        this.done = done;
        this.judging = judging;
        this.listener = listener;
        this.epochs = epochs;
        this.seed = seed;
        this.block = block;
        this.underWay = new Semaphore(inFlight + SPARE);
    }

    /// Ends the run soon: nothing new is sent, calls in flight are cancelled. Returns at once.
    void cancel() {
        cancelled = true;
        ExecutorService running = threads;
        if (running != null) {
            running.shutdownNow();
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    /// Runs until every unit was put to its lane, a lane has stopped, or the run is cancelled.
    ///
    /// @throws RunFailedException when the journal cannot be written or the runner itself is defective
    void run() {
        try (ExecutorService units = Executors.newVirtualThreadPerTaskExecutor()) {
            threads = units;
            Thread turns = Thread.ofVirtual().name("turns").start(() -> guarded(() -> driveTurns(units)));
            guarded(() -> driveInterleaved(units));
            joinOrCancel(turns);
        } finally {
            threads = null;
        }
        Throwable defect = broken.get();
        if (defect != null) {
            throw new RunFailedException(
                    "the run stopped early: " + defect.getMessage() + "; what was acknowledged is in the journal",
                    defect);
        }
    }

    private void joinOrCancel(Thread turns) {
        while (turns.isAlive()) {
            try {
                turns.join();
            } catch (InterruptedException askedToEnd) {
                cancel();
            }
        }
    }

    private void driveInterleaved(ExecutorService executor) throws InterruptedException {
        if (interleaved.isEmpty()) {
            return;
        }
        for (int epoch = 1; epoch <= epochs; epoch++) {
            try (Stream<Item> stream = items.get()) {
                long place = 0;
                for (Iterator<Item> it = stream.iterator(); it.hasNext() && !ending(interleaved); place++) {
                    Item item = it.next();
                    for (Lane lane : Turns.rotated(interleaved, place, seed)) {
                        start(executor, lane, item, epoch, null);
                    }
                }
            }
        }
    }

    private void driveTurns(ExecutorService executor) throws InterruptedException {
        if (takingTurns.isEmpty()) {
            return;
        }
        for (int epoch = 1; epoch <= epochs; epoch++) {
            try (Stream<Item> stream = items.get()) {
                Iterator<Item> it = stream.iterator();
                for (long turn = 0; it.hasNext() && !ending(takingTurns); turn++) {
                    List<Item> items = next(it, block);
                    for (Lane lane : Turns.rotated(takingTurns, turn, seed)) {
                        Phaser running = new Phaser(1);
                        for (Item item : items) {
                            start(executor, lane, item, epoch, running);
                        }
                        running.awaitAdvanceInterruptibly(running.arrive());
                    }
                }
            }
        }
    }

    /// Starts a unit on a thread of its own, or passes over it when it is done already.
    private void start(ExecutorService executor, Lane lane, Item item, int epoch, @Nullable Phaser running)
            throws InterruptedException {
        Unit unit = item.unit(epoch, lane.id());
        if (lane.stopped() != null || done.isDone(unit)) {
            return;
        }
        underWay.acquire();
        if (running != null) {
            running.register();
        }
        boolean started = false;
        try {
            executor.execute(() -> {
                try {
                    guarded(() -> ask(lane, item, unit));
                } finally {
                    finished(running);
                }
            });
            started = true;
        } finally {
            if (!started) {
                finished(running);
            }
        }
    }

    private void finished(@Nullable Phaser running) {
        underWay.release();
        if (running != null) {
            running.arriveAndDeregister();
        }
    }

    private void ask(Lane lane, Item item, Unit unit) throws InterruptedException, IOException {
        JournalLine.Attempt attempt = lane.ask(item, unit, done.attempts(unit));
        if (attempt != null) {
            Verdict verdict = judging.verdict(attempt, item.facts());
            listener.done(unit, verdict);
        }
    }

    private boolean ending(List<Lane> lanes) {
        return cancelled || broken.get() != null || lanes.stream().allMatch(lane -> lane.stopped() != null);
    }

    private static List<Item> next(Iterator<Item> items, int most) {
        List<Item> block = new ArrayList<>(most);
        while (block.size() < most && items.hasNext()) {
            block.add(items.next());
        }
        return block;
    }

    /// A bad reply is data; whatever arrives here is a full disk or a defect of ours and ends the run.
    private void guarded(Step step) {
        try {
            step.run();
        } catch (InterruptedException askedToEnd) {
            cancelled = true;
        } catch (Throwable defect) {
            if (!cancelled && broken.compareAndSet(null, defect)) {
                ExecutorService running = threads;
                if (running != null) {
                    running.shutdownNow();
                }
            }
        }
    }

    private interface Step {
        void run() throws InterruptedException, IOException;
    }
}
