package dev.assay.reports.stats;

/// A rate with its interval.
///
/// @param successes how many of `n`
/// @param n         the denominator, at least 1
/// @param value     `successes / n`
/// @param low       lower end of the 95 % interval
/// @param high      upper end of the 95 % interval
public record Proportion(long successes, long n, double value, double low, double high) {
    /// Wilson's score interval without continuity correction (E. B. Wilson, 1927, "Probable inference, the law
    /// of succession, and statistical inference"): it keeps its coverage near 0 and 1, where the textbook
    /// interval fails.
    public static Proportion wilson(long successes, long n) {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("no rate can be made of " + successes + " out of " + n);
        }
        return effective(successes, n, (double) n);
    }

    /// Wilson's interval for observations that are worth fewer independent ones, because some of them belong
    /// together.
    ///
    /// @param effective how many independent observations the `n` are worth, above 0
    static Proportion effective(long successes, long n, double effective) {
        Interval interval = Interval.wilson((double) successes / n, effective);
        return new Proportion(successes, n, (double) successes / n, interval.low(), interval.high());
    }
}
