package dev.assay.reports.stats;

/// A rate with its interval.
///
/// @param successes how many of `n`
/// @param n         the denominator, at least 1
/// @param value     `successes / n`
/// @param low       lower end of the 95 % interval
/// @param high      upper end of the 95 % interval
public record Proportion(long successes, long n, double value, double low, double high) {
    /// The 0.975 quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// Wilson's score interval without continuity correction (E. B. Wilson, 1927, "Probable inference, the law
    /// of succession, and statistical inference"): it keeps its coverage near 0 and 1, where the textbook
    /// interval fails.
    public static Proportion wilson(long successes, long n) {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("no rate can be made of " + successes + " out of " + n);
        }
        double p = (double) successes / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2.0 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // at the ends the exact bound is 0 or 1; rounding must not leave it a hair outside
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == n ? 1 : Math.min(1, centre + half);
        return new Proportion(successes, n, p, low, high);
    }
}
