package dev.assay.providers.embedded.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Drains the output of a process, so that it never blocks on a full pipe, and keeps the last lines of it for
/// the message that says why it died.
public final class OutputTail {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 2000;

    /// Lines that llama.cpp b4916 writes for every token.
    private static final List<String> NOISE = List.of("set_embeddings:", "clear_adapter_lora:");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    private OutputTail(InputStream in) {
        reader = Thread.ofPlatform().daemon().name("engine-output").start(() -> drain(in));
    }

    /// Begins to drain a stream, until its end.
    public static OutputTail of(InputStream in) {
        return new OutputTail(in);
    }

    private void drain(InputStream in) {
        try (var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                keep(line);
            }
        } catch (IOException e) {
            keep("(its output could not be read further)");
        }
    }

    private synchronized void keep(String line) {
        if (line.isBlank() || NOISE.stream().anyMatch(line::startsWith)) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
    }

    /// The last lines, oldest first. Of a process that has ended, all of them: waits a moment for the drain
    /// to end.
    public List<String> lines(boolean ended) throws InterruptedException {
        if (ended) {
            reader.join(java.time.Duration.ofSeconds(1));
        }
        synchronized (this) {
            return List.copyOf(lines);
        }
    }
}
