package dev.assay.reports.stats;

/// Exact quantiles by nearest rank: the smallest value that at least so many per cent of the values do not
/// exceed (type 1 of R. J. Hyndman and Y. Fan, 1996, "Sample quantiles in statistical packages"). It is
/// always a value that was seen, never one between two, so that a p99 of latencies can be looked up in the
/// journal.
public final class Quantiles {
    private Quantiles() {}

    /// @param sorted  at least one value, in ascending order
    /// @param percent 1 … 100; the rank is reckoned in whole numbers, so that 55 % of 100 values is the 55th
    public static long percentile(long[] sorted, int percent) {
        return sorted[index(sorted.length, percent)];
    }

    /// The nearest-rank median: of an even number of values the lower one of the two in the middle.
    ///
    /// @param sorted at least one value, in ascending order
    public static double median(double[] sorted) {
        return sorted[index(sorted.length, 50)];
    }

    private static int index(int n, int percent) {
        if (n == 0 || percent < 1 || percent > 100) {
            throw new IllegalArgumentException("there is no percentile " + percent + " of " + n + " values");
        }
        return (int) Math.ceilDiv((long) n * percent, 100L) - 1;
    }
}
