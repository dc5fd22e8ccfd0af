package dev.assay.harness.cli;

import dev.assay.harness.run.RunProgress;
import dev.assay.harness.run.RunProgress.Snapshot;
import dev.assay.harness.score.Verdict;
import dev.assay.reports.stats.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/// Shows a run while it goes on: a moving block on a terminal, a plain line per lane every few seconds
/// elsewhere.
final class ProgressDisplay implements AutoCloseable {
    private static final long TERMINAL_MILLIS = 200;
    private static final long PLAIN_MILLIS = 5_000;

    private final Console console;
    private final RunProgress progress;
    private final IntSupplier inFlight;
    private final long start = System.nanoTime();
    private final Thread thread;
    private int drawn;
    private volatile boolean closed;

    ProgressDisplay(Console console, RunProgress progress, IntSupplier inFlight) {
        this.console = console;
        this.progress = progress;
        this.inFlight = inFlight;
        this.thread = Thread.ofVirtual().name("progress").start(this::loop);
    }

    /// Prints a line above the moving block.
    synchronized void say(String line) {
        erase();
        console.err().println(line);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        draw();
    }

    private void loop() {
        try {
            while (!closed) {
                Thread.sleep(console.terminal() ? TERMINAL_MILLIS : PLAIN_MILLIS);
                draw();
            }
        } catch (InterruptedException closing) {
            // close() draws the last state
        }
    }

    private synchronized void draw() {
        erase();
        List<Snapshot> lanes = progress.snapshot();
        for (Snapshot lane : lanes) {
            String line = line(lane);
            console.err().println(console.terminal() ? cut(line) : line);
        }
        console.err().flush();
        drawn = console.terminal() ? lanes.size() : 0;
    }

    private void erase() {
        if (drawn > 0) {
            console.err().print("\033[" + drawn + "A\033[J");
            drawn = 0;
        }
    }

    private String line(Snapshot lane) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long done = lane.done() + lane.before();
        double rate = seconds > 0 ? lane.done() / seconds : 0;
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%-20.20s %,d/%,d", lane.lane(), done, lane.planned()));
        long right = lane.verdicts().getOrDefault(Verdict.RIGHT, 0L);
        long answered = lane.done() - lane.verdicts().getOrDefault(Verdict.FAILED, 0L);
        if (answered > 0) {
            Proportion p = Proportion.wilson(right, answered);
            line.append(String.format(
                    Locale.ROOT, "  right %.1f %% (%.1f…%.1f)", p.value() * 100, p.low() * 100, p.high() * 100));
        }
        count(line, lane, Verdict.TRUNCATED, "truncated");
        count(line, lane, Verdict.NO_ANSWER, "no answer");
        count(line, lane, Verdict.REFUSED, "refused");
        count(line, lane, Verdict.FAILED, "failed");
        line.append(String.format(Locale.ROOT, "  %d in flight  %.1f/s", inFlight.getAsInt(), rate));
        if (rate > 0 && done < lane.planned()) {
            line.append("  ETA ").append(duration((lane.planned() - done) / rate));
        }
        if (lane.cost() != null) {
            line.append(lane.unpriced() > 0 ? "  at least " : "  ")
                    .append(ResultTable.money(lane.cost().amount(), lane.cost().currency()));
        }
        return line.toString();
    }

    private static void count(StringBuilder line, Snapshot lane, Verdict verdict, String word) {
        long n = lane.verdicts().getOrDefault(verdict, 0L);
        if (n > 0) {
            line.append("  ").append(n).append(' ').append(word);
        }
    }

    private String cut(String line) {
        return line.length() < console.columns() ? line : line.substring(0, Math.max(0, console.columns() - 1));
    }

    static String duration(double seconds) {
        long s = Math.round(seconds);
        return s < 60
                ? s + " s"
                : s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
