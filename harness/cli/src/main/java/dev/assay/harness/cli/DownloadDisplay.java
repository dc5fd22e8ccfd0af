package dev.assay.harness.cli;

import dev.assay.harness.fetch.Progress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows a download: a bar that moves on a terminal, a line every tenth of it elsewhere.
final class DownloadDisplay implements Progress {
    private static final int BAR = 30;
    private static final int PARTS = 10;
    private static final double MEGA = 1e6;

    private final Console console;
    private String current = "";
    private long shown = -1;

    DownloadDisplay(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void at(String name, long bytes, @Nullable Long total) {
        if (!name.equals(current)) {
            end();
            current = name;
            shown = -1;
        }
        int steps = console.terminal() ? 100 : PARTS;
        long step = total == null || total == 0 ? bytes / (16L << 20) : bytes * steps / total;
        if (step == shown) {
            return;
        }
        shown = step;
        String size = total == null
                ? String.format(Locale.ROOT, "%.1f MB", bytes / MEGA)
                : String.format(Locale.ROOT, "%.1f of %.1f MB", bytes / MEGA, total / MEGA);
        if (!console.terminal()) {
            console.say("assay: " + name + "  " + size);
            return;
        }
        int full = total == null || total == 0 ? 0 : (int) (BAR * bytes / total);
        console.err().print("\r\033[K" + name + "  [" + "#".repeat(full) + " ".repeat(BAR - full) + "]  " + size);
        console.err().flush();
    }

    /// Leaves the bar where it stands and goes to the next line.
    synchronized void end() {
        if (console.terminal() && shown >= 0) {
            console.err().println();
        }
        shown = -1;
    }
}
