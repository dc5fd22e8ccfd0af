package dev.assay.reports.stats;

import org.jspecify.annotations.Nullable;

/// A rate over observations that come in clusters, such as the epochs of one sample: what belongs together is
/// correlated, so the interval must not count each observation as one of its own.
///
/// The variance is that of a ratio of sums over clusters (W. G. Cochran, "Sampling Techniques", 3rd ed., 6.5);
/// it gives the number of independent observations that these are worth, and Wilson's interval is made with
/// that number, as E. L. Korn and B. I. Graubard (1998) do with the exact one. Clusters of one give
/// [Proportion#wilson] itself.
public final class Clusters {
    private long clusters;
    private long right;
    private long n;
    private double rightSquared;
    private double rightTimesSize;
    private double sizeSquared;

    /// Adds a cluster; an empty one is none.
    public void add(long rightOnes, long size) {
        if (size < 0 || rightOnes < 0 || rightOnes > size) {
            throw new IllegalArgumentException("no cluster has " + rightOnes + " right of " + size);
        }
        if (size == 0) {
            return;
        }
        clusters++;
        right += rightOnes;
        n += size;
        rightSquared += (double) rightOnes * rightOnes;
        rightTimesSize += (double) rightOnes * size;
        sizeSquared += (double) size * size;
    }

    /// Adds all clusters of another sum.
    public void add(Clusters other) {
        clusters += other.clusters;
        right += other.right;
        n += other.n;
        rightSquared += other.rightSquared;
        rightTimesSize += other.rightTimesSize;
        sizeSquared += other.sizeSquared;
    }

    /// The rate over all observations; null when there is none.
    public @Nullable Proportion rate() {
        return n == 0 ? null : Proportion.effective(right, n, effective());
    }

    private double effective() {
        if (clusters == n) {
            return (double) n;
        }
        double p = (double) right / n;
        if (right == 0 || right == n || clusters == 1) {
            return (double) clusters;
        }
        double squares = Math.max(0, rightSquared - 2 * p * rightTimesSize + p * p * sizeSquared);
        double variance = squares / ((double) n * n) * clusters / (clusters - 1);
        return variance == 0 ? (double) n : Math.clamp(p * (1 - p) / variance, 1, (double) n);
    }
}
