package dev.assay.reports.scorecard.internal;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis of durations in ns.
///
/// @param low  ns at the left end, above 0
/// @param high ns at the right end
/// @param from pixel of the left end
/// @param to   pixel of the right end
public record LogAxis(long low, long high, double from, double to) {
    private static final double[] MANTISSAS = {1, 2, 5};
    private static final int LABELS = 6;

    /// An axis that holds all durations between two round ends.
    public static LogAxis of(List<Long> nanos, double from, double to) {
        long least = Math.max(1, nanos.stream().mapToLong(Long::longValue).min().orElse(1));
        long most =
                Math.max(least, nanos.stream().mapToLong(Long::longValue).max().orElse(10));
        long low = 1;
        long high = Long.MAX_VALUE;
        for (long mark : marks(1, most)) {
            low = mark <= least ? mark : low;
            high = mark >= most ? Math.min(high, mark) : high;
        }
        return new LogAxis(low, high > low ? high : low * 2, from, to);
    }

    /// The pixel of a duration.
    public double at(long nanos) {
        double share = Math.log((double) Math.max(low, Math.min(high, nanos)) / low) / Math.log((double) high / low);
        return from + share * (to - from);
    }

    /// Durations to label, at most about half a dozen.
    public List<Long> ticks() {
        List<Long> all = new ArrayList<>();
        for (long mark : marks(low, high)) {
            if (mark >= low && mark <= high) {
                all.add(mark);
            }
        }
        if (all.size() <= LABELS) {
            return all;
        }
        List<Long> decades = all.stream().filter(LogAxis::decade).toList();
        return decades.size() > 1 ? decades : all.stream().limit(LABELS).toList();
    }

    private static boolean decade(long nanos) {
        long rest = nanos;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    /// 1, 2, 5, 10, 20 … up to the first at or above `high`.
    private static List<Long> marks(long low, long high) {
        List<Long> marks = new ArrayList<>();
        for (double decade = 1; decade < 1e18; decade *= 10) {
            for (double mantissa : MANTISSAS) {
                long mark = (long) (mantissa * decade);
                if (mark * 10 >= low) {
                    marks.add(mark);
                }
                if (mark >= high) {
                    return marks;
                }
            }
        }
        return marks;
    }
}
