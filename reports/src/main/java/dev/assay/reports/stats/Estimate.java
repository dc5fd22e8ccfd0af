package dev.assay.reports.stats;

/// The mean of one figure per sample, each 0 … 1, with its 95 % interval. A sample counts once, however many
/// attempts are behind its figure.
///
/// @param n     how many samples are behind it, at least 1
/// @param value the mean
/// @param low   lower end of the interval
/// @param high  upper end
public record Estimate(long n, double value, double low, double high) {

    /// Sums up the figures of the samples.
    public static final class Sum {
        private long n;
        private double sum;
        private double squares;

        public void add(double figure) {
            n++;
            sum += figure;
            squares += figure * figure;
        }

        public long n() {
            return n;
        }

        /// The mean with an interval as in [Clusters]: Wilson's, for as many independent yes-or-no observations
        /// as have the variance of this mean.
        ///
        /// @param most attempts behind the figures: no more independent observations than these are claimed
        public Estimate mean(long most) {
            if (n == 0) {
                throw new IllegalStateException("no sample, no mean");
            }
            double mean = Math.clamp(sum / n, 0, 1);
            double variance = n == 1 ? 0 : Math.max(0, squares - sum * sum / n) / ((double) n * (n - 1));
            boolean certain = mean * (1 - mean) < 1e-12 || n == 1;
            double worth = certain ? (double) n : variance < 1e-15 ? (double) most : mean * (1 - mean) / variance;
            Interval interval = Interval.wilson(mean, Math.clamp(worth, 1, (double) Math.max(most, n)));
            return new Estimate(n, mean, interval.low(), interval.high());
        }
    }
}
