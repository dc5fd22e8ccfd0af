package dev.assay.reports.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the attempts of a run. Many callers append at once, one thread writes: lines that arrive while a
/// write is under way share the next one (group commit). [#append(JournalLine)] comes back when the operating
/// system has the line, so that a killed process loses nothing that was acknowledged.
///
/// ```java
/// try (var lock = RunLock.acquire(directory);
///         var journal = JournalWriter.open(directory, lock, WriterSettings.DEFAULT)) {
///     journal.tornTail().ifPresent(tail -> events.append(…));
///     journal.append(intent);
/// }
/// ```
///
/// The first failed write ends the journal: every caller that waits and every later one gets the reason.
public final class JournalWriter implements AutoCloseable {
    private final LineQueue queue;
    private final Thread thread;
    private final @Nullable TornTail tornTail;
    private volatile @Nullable IOException closing;

    private JournalWriter(SegmentWriter segments, WriterSettings settings, @Nullable TornTail tornTail) {
        this.queue = new LineQueue(settings.queue());
        this.tornTail = tornTail;
        // a daemon: what was acknowledged is written, so there is nothing that a dying JVM must wait for
        this.thread = Thread.ofPlatform().name("assay-journal").daemon().unstarted(() -> run(segments));
    }

    /// Goes on at the end of the journal, after cutting a torn tail.
    ///
    /// @param lock the held lock of this directory; close it after the writer
    public static JournalWriter open(RunDirectory directory, RunLock lock, WriterSettings settings) throws IOException {
        lock.require(directory);
        List<Segment> existing = directory.segments();
        TornTail tail = existing.isEmpty() || existing.getLast().compressed()
                ? null
                : TornTail.cut(existing.getLast().file()).orElse(null);
        var writer = new JournalWriter(new SegmentWriter(directory, settings), settings, tail);
        writer.thread.start();
        return writer;
    }

    /// What opening cut off, for the caller to record as an event.
    public Optional<TornTail> tornTail() {
        return Optional.ofNullable(tornTail);
    }

    /// Blocks until the operating system has the line (with fsync: until the disk has it). Waits through
    /// interrupts, and leaves the thread's interrupt flag set.
    ///
    /// @return where the line stands
    /// @throws IOException           when this or an earlier write failed; the line may then not be in the
    ///                               journal
    /// @throws IllegalStateException when the journal is closed
    public Position append(JournalLine line) throws IOException {
        // made into bytes by the caller's own thread, so that the writer only writes
        var pending = new PendingLine(JournalJson.line(line));
        queue.put(pending);
        return pending.await();
    }

    private void run(SegmentWriter segments) {
        try (segments) {
            for (List<PendingLine> group = queue.take(); !group.isEmpty(); group = queue.take()) {
                IOException failure = write(segments, group);
                if (failure != null) {
                    queue.breakWith(failure);
                }
            }
        } catch (IOException e) {
            closing = e;
        }
    }

    private @Nullable IOException write(SegmentWriter segments, List<PendingLine> group) {
        try {
            return segments.write(group);
        } catch (RuntimeException | Error e) {
            // a defect or no memory; the callers must not wait for ever
            var failure = new IOException("the journal cannot be written: " + e, e);
            group.forEach(line -> line.failed(failure));
            return failure;
        }
    }

    /// Writes what is waiting, forces it to the disk, and ends.
    ///
    /// @throws IOException when the journal cannot be forced or closed; a failed append was reported to its
    ///                     caller
    @Override
    public void close() throws IOException {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (closing != null && queue.broken() == null) {
            throw new IOException("cannot close the journal: " + closing.getMessage(), closing);
        }
    }
}
