package dev.assay.reports.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A process of its own that holds the lock of a run, or writes to it until it is killed or the disk is full.
/// It tells on its standard output what it did.
final class ChildWriter {
    private ChildWriter() {}

    /// Starts it.
    ///
    /// @param shell words put before the command, for example to set limits; may be empty
    static Process start(List<String> shell, String mode, Path run) throws IOException {
        var command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildWriter.class.getName(),
                mode,
                run.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) throws IOException {
        RunDirectory run = RunDirectory.open(Path.of(args[1]));
        try (RunLock lock = RunLock.acquire(run)) {
            switch (args[0]) {
                case "hold" -> hold();
                case "write" -> write(run, lock);
                case "events" -> events(run, lock);
                default -> throw new IllegalArgumentException(args[0]);
            }
        } catch (IOException e) {
            say("refused " + e.getMessage());
        }
    }

    /// Holds the lock until its standard input ends.
    private static void hold() throws IOException {
        say("held");
        while (System.in.read() >= 0) {
            // nothing is expected
        }
    }

    private static void write(RunDirectory run, RunLock lock) throws IOException {
        try (var journal = JournalWriter.open(run, lock, new WriterSettings(300_000, false, 64));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 16; t++) {
                int thread = t;
                threads.execute(() -> append(journal, thread));
            }
        }
    }

    private static void append(JournalWriter journal, int thread) {
        for (int i = 0; ; i++) {
            String sample = thread + "-" + i;
            try {
                journal.append(line(sample));
            } catch (IOException e) {
                say("failed " + e.getMessage());
                return;
            }
            say("wrote " + sample);
        }
    }

    /// Appends long events until one does not fit, and then a short one, which does.
    private static void events(RunDirectory run, RunLock lock) throws IOException {
        try (var events = LineAppender.events(run, lock)) {
            try {
                for (int i = 0; ; i++) {
                    events.append(event("x".repeat(100 + i)));
                }
            } catch (IOException e) {
                say("failed " + e.getMessage());
            }
            events.append(event("!"));
        }
    }

    private static EventFacts event(String message) {
        return new EventFacts(RunFixture.T0, "k", null, message, Map.of());
    }

    static JournalLine.Attempt line(String sample) {
        return RunFixture.attempt(RunFixture.unit(sample), 1, Outcome.ANSWERED, "x".repeat(sample.hashCode() & 1023));
    }

    private static synchronized void say(String words) {
        byte[] line = (words + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
