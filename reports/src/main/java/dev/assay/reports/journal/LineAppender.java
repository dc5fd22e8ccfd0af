package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
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
    private long size;

    private LineAppender(Path file, FileOutputStream out, long size, @Nullable TornTail tornTail) {
        this.file = file;
        this.out = out;
        this.size = size;
        this.tornTail = tornTail;
    }

    /// Goes on at the end of `events.jsonl`, after cutting a torn tail.
    public static LineAppender<EventFacts> events(RunDirectory directory, RunLock held) throws IOException {
        held.require(directory);
        Path file = directory.eventsFile();
        TornTail tail = TornTail.cut(file).orElse(null);
        FileOutputStream out = directory.files().append(file);
        return new LineAppender<>(file, out, Files.size(file), tail);
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
            size += bytes.length;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    /// Takes a half line back, for the next one must not be glued to it. Where that cannot be done nothing
    /// more is appended, and the next run cuts the torn tail.
    private IOException failed(IOException cause) {
        var failure = new IOException("cannot write " + file + ": " + cause.getMessage(), cause);
        try {
            out.getChannel().truncate(size);
        } catch (IOException e) {
            failure.addSuppressed(e);
            try {
                out.close();
            } catch (IOException again) {
                failure.addSuppressed(again);
            }
        }
        return failure;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
