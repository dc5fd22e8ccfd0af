package dev.assay.reports.stats;

/// The difference of two rates on the same questions, with its interval.
///
/// @param value rate of A minus rate of B, −1 … 1
/// @param low   lower end of the 95 % interval
/// @param high  upper end
/// @param n     how many questions are shared, at least 1
public record PairedDifference(double value, double low, double high, long n) {

    /// The hybrid score interval for paired proportions, method 10 of R. G. Newcombe, 1998, "Improved
    /// confidence intervals for the difference between binomial proportions based on paired data", Statistics
    /// in Medicine 17: 2635–2650. It joins the Wilson intervals of both rates and takes account of their
    /// correlation φ, with a continuity correction to φ where it is positive. It stays within −1 … 1 and does
    /// not collapse to a point when the two never differ.
    ///
    /// @param both    both right
    /// @param onlyA   only A right
    /// @param onlyB   only B right
    /// @param neither neither right
    public static PairedDifference newcombe(long both, long onlyA, long onlyB, long neither) {
        if (both < 0 || onlyA < 0 || onlyB < 0 || neither < 0 || both + onlyA + onlyB + neither < 1) {
            throw new IllegalArgumentException(
                    "no difference can be made of the table " + both + ", " + onlyA + ", " + onlyB + ", " + neither);
        }
        long n = both + onlyA + onlyB + neither;
        Proportion a = Proportion.wilson(both + onlyA, n);
        Proportion b = Proportion.wilson(both + onlyB, n);
        double phi = phi((double) both, (double) onlyA, (double) onlyB, (double) neither);
        double value = ((double) onlyA - onlyB) / n;
        return new PairedDifference(
                value,
                Math.max(-1, value - reach(a.value() - a.low(), b.high() - b.value(), phi)),
                Math.min(1, value + reach(b.value() - b.low(), a.high() - a.value(), phi)),
                n);
    }

    private static double reach(double x, double y, double phi) {
        return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
    }

    private static double phi(double both, double onlyA, double onlyB, double neither) {
        double margins = (both + onlyA) * (onlyB + neither) * (both + onlyB) * (onlyA + neither);
        if (margins == 0) {
            return 0;
        }
        double cross = both * neither - onlyA * onlyB;
        double n = both + onlyA + onlyB + neither;
        return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / Math.sqrt(margins);
    }
}
