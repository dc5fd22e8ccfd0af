package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Contestant;
import dev.assay.reports.scorecard.Curve;
import dev.assay.reports.scorecard.Standing;
import dev.assay.reports.scorecard.TaskCard;
import java.util.ArrayList;
import java.util.List;

/// The distributions of one latency over a task's contestants, on one time axis. A contestant without any
/// value has no line.
///
/// @param lines in the order of the contestants
public record Chart(LogAxis axis, List<Line> lines) {
    /// Pixels of share 1 and of share 0.
    public static final double TOP = 14;

    public static final double BOTTOM = 174;
    public static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    private static final int DASHES = 4;

    /// @param dash which of the dash patterns, so that lines differ without colour
    public record Line(Contestant who, Curve curve, int dash) {
        public long median() {
            return curve.nanos().get((curve.nanos().size() - 1) / 2);
        }
    }

    public Chart {
        lines = List.copyOf(lines);
    }

    /// @param first whether of the first token, else of the whole reply
    public static Chart of(TaskCard task, boolean first) {
        List<Line> lines = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (Standing standing : task.standings()) {
            Curve curve = first ? standing.firstToken() : standing.total();
            if (curve.n() > 0) {
                lines.add(new Line(standing.who(), curve, lines.size() % DASHES));
                ends.add(curve.nanos().getFirst());
                ends.add(curve.nanos().getLast());
            }
        }
        return new Chart(LogAxis.of(ends, 48, 384), lines);
    }

    public static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }
}
