package dev.assay.reports.scorecard;

import dev.assay.reports.summary.Summary;

/// Two contestants on the samples that both have a verdict for, turned so that the first is not behind.
///
/// @param leader     the one with the higher rate on the shared samples; the first named when they are level
/// @param onlyLeader samples that only the leader has right
/// @param onlyOther  samples that only the other has right
/// @param difference leader minus other on the shared samples, 0 … 1
/// @param low        lower end of its 95 % interval
/// @param high       upper end
/// @param p          exact two-sided McNemar p
/// @param resolved   whether the difference is told from chance; else it is a tie
public record Duel(
        Contestant leader,
        Contestant other,
        long both,
        long onlyLeader,
        long onlyOther,
        long neither,
        double difference,
        double low,
        double high,
        double p,
        boolean resolved) {

    /// @param a side A of the pair
    /// @param b side B of the pair
    public static Duel of(Summary.Pair pair, Contestant a, Contestant b) {
        boolean resolved = !pair.verdict().equals("not resolved");
        return pair.difference() >= 0
                ? new Duel(
                        a,
                        b,
                        pair.both(),
                        pair.onlyA(),
                        pair.onlyB(),
                        pair.neither(),
                        pair.difference(),
                        pair.low(),
                        pair.high(),
                        pair.p(),
                        resolved)
                : new Duel(
                        b,
                        a,
                        pair.both(),
                        pair.onlyB(),
                        pair.onlyA(),
                        pair.neither(),
                        -pair.difference(),
                        -pair.high(),
                        -pair.low(),
                        pair.p(),
                        resolved);
    }

    /// How many samples both have a verdict for.
    public long shared() {
        return both + onlyLeader + onlyOther + neither;
    }
}
