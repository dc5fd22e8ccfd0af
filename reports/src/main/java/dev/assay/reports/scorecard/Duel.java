package dev.assay.reports.scorecard;

import dev.assay.reports.stats.DetectableDifference;
import dev.assay.reports.stats.PairVerdict;
import dev.assay.reports.summary.Summary;
import org.jspecify.annotations.Nullable;

/// Two contestants on the samples that both have a verdict for, turned so that the first is not behind.
///
/// @param leader     the one with the higher rate on the shared samples; the first named when they are level
/// @param both       both right
/// @param onlyLeader samples that only the leader has right
/// @param onlyOther  samples that only the other has right
/// @param neither    neither right
/// @param leftOut    samples put to both that are in none of the four, because a side failed on them
/// @param difference leader minus other on the shared samples, 0 … 1
/// @param low        lower end of its 95 % interval
/// @param high       upper end
/// @param p          exact two-sided McNemar p
/// @param detectable the smallest difference that this many samples would have found in four of five runs;
///                   null when none could have been
/// @param resolved   whether the difference is told from chance; else it is a tie
public record Duel(
        Contestant leader,
        Contestant other,
        long both,
        long onlyLeader,
        long onlyOther,
        long neither,
        long leftOut,
        double difference,
        double low,
        double high,
        double p,
        @Nullable Double detectable,
        boolean resolved) {

    /// @param a side A of the pair
    /// @param b side B of the pair
    public static Duel of(Summary.Pair pair, Contestant a, Contestant b) {
        boolean turned = pair.difference() < 0;
        long odd = pair.onlyA() + pair.onlyB();
        return new Duel(
                turned ? b : a,
                turned ? a : b,
                pair.both(),
                turned ? pair.onlyB() : pair.onlyA(),
                turned ? pair.onlyA() : pair.onlyB(),
                pair.neither(),
                pair.leftOut(),
                Math.abs(pair.difference()),
                turned ? -pair.high() : pair.low(),
                turned ? -pair.low() : pair.high(),
                pair.p(),
                DetectableDifference.of(odd, pair.both() + odd + pair.neither()),
                !pair.verdict().equals(PairVerdict.NOT_RESOLVED.id()));
    }

    /// How many samples both have a verdict for.
    public long shared() {
        return both + onlyLeader + onlyOther + neither;
    }
}
