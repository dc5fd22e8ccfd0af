package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Appends lines to a JSONL file one by one, each handed to the operating system at once: for `events.jsonl`.
/// Any thread may append.
///
/// @param <T> the record of a line
public final class LineAppender<T> implements Closeable {
    private final Path file;
    private final FileOutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable TornTail tornTail;

    private LineAppender(Path file, FileOutputStream out, @Nullable TornTail tornTail) {
        this.file = file;
        this.out = out;
        this.tornTail = tornTail;
    }

    /// Goes on at the end of `events.jsonl`, after cutting a torn tail.
    public static LineAppender<EventFacts> events(RunDirectory directory, RunLock held) throws IOException {
        held.require(directory);
        Path file = directory.eventsFile();
        TornTail tail = TornTail.cut(file).orElse(null);
        return new LineAppender<>(file, directory.files().append(file), tail);
    }

    /// What opening cut off.
    public Optional<TornTail> tornTail() {
        return Optional.ofNullable(tornTail);
    }

    /// Comes back when the operating system has the line.
    public void append(T line) throws IOException {
        byte[] bytes = JournalJson.line(line);
        lock.lock();
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
