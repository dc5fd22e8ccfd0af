package dev.assay.reports.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures, not checks: lines a second through the whole way of an append, its serialisation included, and
/// reading. Run with `-Dexcluded.groups=none -Dgroups=bench -Dtest=JournalBench`.
@Tag("bench")
class JournalBench {
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final String TEXT = "The answer follows from the second step. ".repeat(34);

    @TempDir
    Path temp;

    @Test
    void linesPerSecond() throws Exception {
        round("warm-up", 64, false);
        for (boolean fsync : new boolean[] {false, true}) {
            for (int writers : new int[] {1, 64, 1024}) {
                round(writers + (writers == 1 ? " writer" : " writers") + (fsync ? ", fsync" : ""), writers, fsync);
            }
        }
    }

    private void round(String name, int writers, boolean fsync) throws Exception {
        RunDirectory run = RunFixture.planned(temp.resolve(name));
        var lines = new LongAdder();
        long start = System.nanoTime();
        BooleanSupplier going = () -> System.nanoTime() - start < ROUND.toNanos();
        try (var lock = RunLock.acquire(run);
                var journal = JournalWriter.open(run, lock, WriterSettings.DEFAULT.withFsync(fsync))) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int w = 0; w < writers; w++) {
                    int writer = w;
                    threads.execute(() -> append(journal, writer, going, lines));
                }
            }
            say("append, " + name + ": " + Math.round(perSecond(lines.sum(), start)) + " lines/s of "
                    + line(0, 0).length + " bytes");
        }
        long bytes = 0;
        for (Segment segment : run.segments()) {
            bytes += Files.size(segment.file());
        }
        reading(run, name, bytes);
        for (Segment segment : run.segments()) {
            Files.delete(segment.file());
        }
    }

    private static void reading(RunDirectory run, String name, long bytes) throws IOException {
        long start = System.nanoTime();
        RunIndex index = RunIndex.read(run);
        say("index after " + name + ": " + Math.round(perSecond(bytes, start) / 1e6) + " MB/s, "
                + index.bytes() / index.units() + " bytes a unit");
        start = System.nanoTime();
        try (Stream<JournalLine> lines = JournalReader.of(run).lines()) {
            say("read " + lines.count() + " lines: " + Math.round(perSecond(bytes, start) / 1e6) + " MB/s");
        }
    }

    private static void append(JournalWriter journal, int writer, BooleanSupplier going, LongAdder lines) {
        try {
            for (int i = 0; going.getAsBoolean(); i++) {
                journal.append(RunFixture.attempt(RunFixture.unit(writer + "-" + i), 1, Outcome.ANSWERED, TEXT));
                lines.increment();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] line(int writer, int i) {
        return JournalJson.line(RunFixture.attempt(RunFixture.unit(writer + "-" + i), 1, Outcome.ANSWERED, TEXT));
    }

    private static double perSecond(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
