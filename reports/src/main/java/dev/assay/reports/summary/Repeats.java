package dev.assay.reports.summary;

import dev.assay.reports.stats.Estimate;
import java.util.List;

/// What asking each sample several times came to. Failed epochs have no verdict and are left out; a sample
/// takes part in a figure "at k" only when at least k of its epochs have one. Intervals take the epochs of a
/// sample as one cluster.
///
/// @param planned epochs per sample
/// @param average avg@k over all epochs that have a verdict: the mean over samples of the share that is right
/// @param at      for k = 2, 4, 8, … and for k = `planned`; a k that no sample reaches is left out
public record Repeats(int planned, Estimate average, List<AtK> at) {
    public Repeats {
        at = List.copyOf(at);
    }

    /// @param pass     pass@k, unbiased: at least one of k attempts is right
    /// @param all      pass^k, unbiased: all of k attempts are right
    /// @param majority maj@k, also called cons@k: the value that most of the first k epochs gave is right.
    ///                 Epochs without a value cast no vote; of equally many the value given first wins
    /// @param ties     samples whose vote was tied and decided by that rule
    public record AtK(int k, Estimate pass, Estimate all, Estimate majority, long ties) {}
}
