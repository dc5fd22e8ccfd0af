package dev.assay.harness.cli;

import dev.assay.harness.fetch.Progress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows downloads on a terminal, one moving line; elsewhere a line for each file, when it begins. For one
/// thread.
final class DownloadBar implements Progress, AutoCloseable {
    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Console console;
    private final int files;
    private String name = "";
    private int number;
    private long drawnAt;
    private boolean drawn;

    /// @param files how many files there are, those that are here already included
    DownloadBar(Console console, int files) {
        this.console = console;
        this.files = files;
    }

    @Override
    public void at(String of, long bytes, @Nullable Long total) {
        boolean next = !of.equals(name);
        if (next) {
            name = of;
            number++;
        }
        if (!console.terminal()) {
            if (next) {
                console.say("assay: " + of + (total == null ? "" : ", " + size(total)));
            }
            return;
        }
        long now = System.nanoTime();
        boolean whole = total != null && bytes >= total;
        if (next || whole || now - drawnAt >= REDRAW_NANOS) {
            drawnAt = now;
            draw(bytes, total);
        }
    }

    private void draw(long bytes, @Nullable Long total) {
        StringBuilder line = new StringBuilder();
        if (total != null && total > 0) {
            int full = (int) Math.min(CELLS, bytes * CELLS / total);
            line.append("━".repeat(full))
                    .append("─".repeat(CELLS - full))
                    .append(String.format(
                            Locale.ROOT, " %3d %%  %s of %s", bytes * 100 / total, size(bytes), size(total)));
        } else {
            line.append(size(bytes));
        }
        line.append("  ").append(name);
        if (files > 1) {
            line.append(" (")
                    .append(number)
                    .append(" of at most ")
                    .append(files)
                    .append(')');
        }
        String text = line.length() < console.columns() ? line.toString() : line.substring(0, console.columns() - 1);
        console.err().print("\r\033[2K" + text);
        console.err().flush();
        drawn = true;
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }

    @Override
    public void close() {
        clear();
    }

    /// Takes the moving line away.
    void clear() {
        if (drawn) {
            console.err().print("\r\033[2K");
            console.err().flush();
            drawn = false;
        }
    }
}
