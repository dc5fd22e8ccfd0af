package dev.assay.reports.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Tests whether two contestants asked the same questions are equally often right. Only the questions on
/// which they differ say anything: if both are equally good, each of them goes to either side as a coin falls
/// (Q. McNemar, 1947, "Note on the sampling error of the difference between correlated proportions or
/// percentages").
public final class McNemar {
    private McNemar() {}

    /// Exact two-sided p: twice the smaller tail of the binomial distribution with p = ½, at most 1. It holds
    /// its level for every n, at the price of being careful.
    ///
    /// @param onlyA questions that only A has right
    /// @param onlyB questions that only B has right
    /// @return 1 when they differ on no question
    public static double exact(long onlyA, long onlyB) {
        int n = differing(onlyA, onlyB);
        if (n == 0) {
            return 1;
        }
        int less = (int) Math.min(onlyA, onlyB);
        return Math.min(1, 2 * BinomialDistribution.of(n, 0.5).cumulativeProbability(less));
    }

    /// Two-sided mid-p: as [#exact(long, long)], but only half of what was seen counts into the tail. Less
    /// careful, closer to the nominal level (M. W. Fagerland, S. Lydersen, P. Laake, 2013, "The McNemar test
    /// for binary matched-pairs data: mid-p and asymptotic are better than exact conditional").
    ///
    /// @return 1 when both numbers are equal
    public static double midP(long onlyA, long onlyB) {
        int n = differing(onlyA, onlyB);
        if (onlyA == onlyB) {
            return 1;
        }
        int less = (int) Math.min(onlyA, onlyB);
        var coin = BinomialDistribution.of(n, 0.5);
        return Math.min(1, 2 * coin.cumulativeProbability(less) - coin.probability(less));
    }

    private static int differing(long onlyA, long onlyB) {
        if (onlyA < 0 || onlyB < 0 || onlyA > Integer.MAX_VALUE - onlyB) {
            throw new IllegalArgumentException("cannot test " + onlyA + " against " + onlyB
                    + " questions; both must be at least 0, and their sum at most " + Integer.MAX_VALUE);
        }
        return (int) (onlyA + onlyB);
    }
}
