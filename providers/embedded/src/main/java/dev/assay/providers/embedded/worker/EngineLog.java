package dev.assay.providers.embedded.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log file that llama.cpp writes, read on from where the last reading ended. It is the only place where
/// the binding's token counts can be had. The engine flushes each entry, so a task's lines are there within a
/// moment of its last piece.
///
/// The file lies in the worker's temporary folder, and grows by about 700 bytes a request.
final class EngineLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FileChannel channel;
    private final LogLines lines = new LogLines();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14);

    EngineLog(Path file) throws IOException {
        channel = FileChannel.open(file);
    }

    /// What the log says of an ended task; [TaskCounts#UNKNOWN] when its lines do not come within ten seconds,
    /// which happens on a machine that is overloaded.
    TaskCounts of(int task) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            TaskCounts counts = takeEnded(task);
            if (counts != null) {
                return counts;
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                return TaskCounts.UNKNOWN;
            }
            Thread.sleep(1);
        }
    }

    private synchronized @Nullable TaskCounts takeEnded(int task) {
        readOn();
        return lines.takeEnded(task);
    }

    synchronized List<String> endTokens() {
        readOn();
        return lines.endTokens();
    }

    synchronized @Nullable String startToken() {
        readOn();
        return lines.startToken();
    }

    synchronized @Nullable String build() {
        readOn();
        return lines.build();
    }

    /// Bytes the engine has written so far. It writes when a request begins and ends, and with each batch of a
    /// prompt that it has read.
    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the engine's log", e);
        }
    }

    private void readOn() {
        try {
            while (channel.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    take(buffer.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the engine's log", e);
        }
    }

    private void take(byte b) {
        if (b == '\n') {
            lines.accept(begun.toString(StandardCharsets.UTF_8));
            begun.reset();
        } else {
            begun.write(b);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
