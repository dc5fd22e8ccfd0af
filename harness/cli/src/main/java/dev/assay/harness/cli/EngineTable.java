package dev.assay.harness.cli;

import dev.assay.reports.summary.Summary;
import dev.assay.reports.summary.Summary.Cell;
import dev.assay.reports.summary.Summary.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What engines on this machine took, and how fast they were: by our clock, and beside it as they say
/// themselves.
final class EngineTable {
    private static final String UNKNOWN = "not known";

    private EngineTable() {}

    static List<List<String>> rows(Summary summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "engine",
                "task",
                "file",
                "peak memory",
                "weights of it",
                "CPU time",
                "prompt tok/s",
                "(engine)",
                "decode tok/s",
                "(engine)"));
        for (Engine engine : summary.engines()) {
            for (Cell cell : summary.cells()) {
                if (cell.lane().equals(engine.lane())) {
                    rows.add(row(engine, cell));
                }
            }
        }
        return rows;
    }

    private static List<String> row(Engine engine, Cell cell) {
        return List.of(
                engine.lane() + ": " + (engine.engine() == null ? UNKNOWN : engine.engine()),
                cell.task() + " " + cell.variant(),
                megabytes(engine.modelBytes()),
                megabytes(engine.peakBytes()),
                megabytes(engine.weightBytes()),
                engine.cpuMillis() == null ? UNKNOWN : String.format(Locale.ROOT, "%.1f s", engine.cpuMillis() / 1e3),
                rate(cell.latency().promptRate()),
                rate(cell.latency().enginePromptRate()),
                rate(cell.latency().decodeRate()),
                rate(cell.latency().engineDecodeRate()));
    }

    private static String megabytes(@Nullable Long bytes) {
        return bytes == null ? UNKNOWN : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String rate(@Nullable Double perSecond) {
        return perSecond == null ? UNKNOWN : String.format(Locale.ROOT, "%.1f", perSecond);
    }
}
