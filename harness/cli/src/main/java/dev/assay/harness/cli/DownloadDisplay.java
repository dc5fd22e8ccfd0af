package dev.assay.harness.cli;

import dev.assay.harness.fetch.Progress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows a download: one line that moves on a terminal, a line every tenth of a file elsewhere.
final class DownloadDisplay implements Progress {
    private static final int BAR = 24;
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
            current = name;
            shown = -1;
        }
        long all = total == null ? 0 : total;
        boolean sized = all > 0;
        int steps = console.terminal() ? 100 : PARTS;
        long step = sized ? bytes * steps / all : bytes / (16L << 20);
        if (step == shown) {
            return;
        }
        shown = step;
        String size = sized
                ? String.format(Locale.ROOT, "%.1f of %.1f MB", bytes / MEGA, all / MEGA)
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
        if (!console.terminal()) {
            console.say("assay: " + name + "  " + size);
            return;
        }
        int full = sized ? (int) Math.min(BAR, BAR * bytes / all) : 0;
        String bar = sized
                ? "━".repeat(full) + "─".repeat(BAR - full) + String.format(Locale.ROOT, " %3d %%  ", bytes * 100 / all)
                : "";
        String line = bar + size + "  " + name;
        console.err().print("\r\033[2K" + line.substring(0, Math.min(line.length(), console.columns() - 1)));
        console.err().flush();
    }

    /// Takes the moving line away.
    synchronized void end() {
        if (console.terminal() && shown >= 0) {
            console.err().print("\r\033[2K");
            console.err().flush();
        }
        shown = -1;
    }
}
