package dev.assay.harness.run;

import dev.assay.reports.summary.Summary;
import java.nio.file.Path;

/// A run that has ended.
///
/// @param directory where everything stands
/// @param summary   the figures
/// @param scorecard the page
/// @param json      the summary as JSON text
/// @param cutShort  whether it was cancelled; what was acknowledged is kept, `resume` goes on
public record RunResult(Path directory, Summary summary, Path scorecard, String json, boolean cutShort) {
    /// Whether every planned unit has a counted attempt.
    public boolean complete() {
        return summary.complete();
    }
}
