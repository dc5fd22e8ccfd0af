package dev.assay.reports.stats;

import org.jspecify.annotations.Nullable;

/// The smallest difference that a paired comparison of this size would have found: a tie says little where it
/// is large.
public final class DetectableDifference {
    /// The 0.975 quantile of the standard normal distribution: a two-sided test at 5 %.
    private static final double Z_TEST = 1.959963984540054;

    /// The 0.8 quantile: found in four of five such runs.
    private static final double Z_POWER = 0.8416212335729143;

    private DetectableDifference() {}

    /// Solves the sample size formula of R. J. Connor, 1987, "Sample size for testing differences in
    /// proportions for the paired-sample design", Biometrics 43: 207–211, for the difference δ: `n δ² = (z₀.₉₇₅
    /// √ψ + z₀.₈ √(ψ − δ²))²` with ψ the share of questions that only one side has right.
    ///
    /// @param discordant questions that only one side has right
    /// @param n          questions that both have a verdict for
    /// @return the difference as a share; null when so few questions differ that no difference could be found
    public static @Nullable Double of(long discordant, long n) {
        if (n < 0 || discordant < 0 || discordant > n) {
            throw new IllegalArgumentException("no comparison has " + discordant + " of " + n + " questions differ");
        }
        if (discordant == 0) {
            return null;
        }
        double psi = (double) discordant / n;
        double low = 0;
        double high = psi;
        if (surplus(high, psi, n) > 0) {
            return null;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (surplus(middle, psi, n) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// Falls as the difference grows; 0 where it can just be found.
    private static double surplus(double difference, double psi, long n) {
        return Z_TEST * Math.sqrt(psi)
                + Z_POWER * Math.sqrt(Math.max(0, psi - difference * difference))
                - difference * Math.sqrt((double) n);
    }
}
