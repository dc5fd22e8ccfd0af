package dev.assay.reports.scorecard;

import dev.assay.reports.summary.Summary;

/// One contestant in one task: a row of the leaderboard, of the cost card, of the latency card.
///
/// @param cell       the figures, as the summary has them
/// @param firstToken ns from the last byte of the request to the first token of either channel
/// @param total      ns from the last byte of the request to the end of the attempt
public record Standing(Contestant who, Summary.Cell cell, Curve firstToken, Curve total) {
    /// How many units have this verdict.
    public long count(Verdict verdict) {
        return cell.verdicts().getOrDefault(verdict.key(), 0L);
    }

    /// How many units have a verdict at all.
    public long done() {
        return cell.verdicts().values().stream().mapToLong(Long::longValue).sum();
    }
}
