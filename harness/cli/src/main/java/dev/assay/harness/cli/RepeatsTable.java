package dev.assay.harness.cli;

import dev.assay.reports.stats.Estimate;
import dev.assay.reports.summary.Repeats;
import dev.assay.reports.summary.Summary.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What several epochs came to, for a terminal.
final class RepeatsTable {
    private RepeatsTable() {}

    static List<String> lines(List<Cell> cells, Predicate<String> simulated) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("epochs", "task", "k", "avg@k (95 %)", "pass@k", "pass^k", "maj@k", "ties"));
        for (Cell cell : cells) {
            Repeats repeats = cell.repeats();
            if (repeats == null) {
                continue;
            }
            for (Repeats.AtK at : repeats.at()) {
                rows.add(List.of(
                        ResultTable.name(cell.lane(), simulated),
                        cell.task() + " " + cell.variant(),
                        String.valueOf(at.k()),
                        at.k() == repeats.planned() ? rate(repeats.average()) : "",
                        rate(at.pass()),
                        rate(at.all()),
                        rate(at.majority()),
                        String.valueOf(at.ties())));
            }
        }
        return rows.size() == 1 ? List.of() : ResultTable.table(rows, 2);
    }

    private static String rate(Estimate e) {
        return String.format(Locale.ROOT, "%.1f %% (%.1f…%.1f)", e.value() * 100, e.low() * 100, e.high() * 100);
    }
}
