package dev.assay.reports.scorecard;

import java.util.List;

/// A distribution of durations, thinned for drawing.
///
/// @param n     how many values are behind it; 0 when none was seen
/// @param nanos ascending; item *i* of *k* is the exact `(i + 1) / k` quantile, so with few values it is
///              all of them
public record Curve(long n, List<Long> nanos) {
    /// Nothing was seen.
    public static final Curve NOTHING = new Curve(0, List.of());

    public Curve {
        nanos = List.copyOf(nanos);
    }
}
