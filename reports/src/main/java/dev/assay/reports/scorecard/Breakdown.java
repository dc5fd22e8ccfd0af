package dev.assay.reports.scorecard;

import dev.assay.reports.stats.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accuracy of a task's contestants by one stratum, for example by language.
///
/// @param stratum its name, for example `language`
/// @param rows    one per value, in the order in which the summary first names it
public record Breakdown(String stratum, List<Row> rows) {
    public Breakdown {
        rows = List.copyOf(rows);
    }

    /// @param value what the samples share, for example `ko`
    /// @param rates one per contestant, in their order; null where a contestant answered none of them
    public record Row(String value, List<@Nullable Proportion> rates) {
        public Row {
            rates = Collections.unmodifiableList(new ArrayList<>(rates));
        }
    }
}
