package dev.assay.reports.stats;

/// A 95 % interval of a share.
record Interval(double low, double high) {
    /// The 0.975 quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// Wilson's score interval without continuity correction around a share that need not be a count over `n`.
    ///
    /// @param p 0 … 1
    /// @param n how many independent observations are behind it, above 0; need not be whole
    static Interval wilson(double p, double n) {
        double z2 = Z * Z;
        double centre = (p + z2 / (2.0 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // at the ends the exact bound is 0 or 1; rounding must not leave it a hair outside
        double low = p <= 0 ? 0 : Math.max(0, centre - half);
        double high = p >= 1 ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }
}
