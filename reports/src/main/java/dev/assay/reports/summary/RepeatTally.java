package dev.assay.reports.summary;

import dev.assay.reports.stats.Epochs;
import dev.assay.reports.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the figures over epochs of one contestant, a sample at a time.
final class RepeatTally {
    private final int planned;
    private final Estimate.Sum average = new Estimate.Sum();
    private final List<Sums> sums = new ArrayList<>();
    private final List<Optional<Long>> votes = new ArrayList<>();
    private final List<Boolean> rights = new ArrayList<>();
    private long attempts;

    private static final class Sums {
        private final int k;
        private final Estimate.Sum pass = new Estimate.Sum();
        private final Estimate.Sum all = new Estimate.Sum();
        private final Estimate.Sum majority = new Estimate.Sum();
        private long ties;

        private Sums(int k) {
            this.k = k;
        }
    }

    RepeatTally(int planned) {
        this.planned = planned;
        for (int k = 2; k < planned; k *= 2) {
            sums.add(new Sums(k));
        }
        if (planned > 1) {
            sums.add(new Sums(planned));
        }
    }

    /// One epoch of the sample that is being told.
    ///
    /// @param vote what its value is known by; 0 when none was read
    void epoch(boolean right, long vote) {
        rights.add(right);
        votes.add(vote == 0 ? Optional.empty() : Optional.of(vote));
    }

    /// The sample's epochs are all told.
    void endOfSample() {
        int n = rights.size();
        if (n > 0) {
            int right = (int) rights.stream().filter(r -> r).count();
            attempts += n;
            average.add(Epochs.average(n, right));
            for (Sums at : sums) {
                if (at.k <= n) {
                    at.pass.add(Epochs.passAtK(n, right, at.k));
                    at.all.add(Epochs.passHatK(n, right, at.k));
                    vote(at);
                }
            }
        }
        rights.clear();
        votes.clear();
    }

    private void vote(Sums at) {
        Epochs.Majority<Long> majority = Epochs.majority(votes, at.k);
        at.ties += majority.tied() ? 1 : 0;
        int winner = majority.value().isEmpty() ? -1 : votes.indexOf(majority.value());
        at.majority.add(winner >= 0 && rights.get(winner) ? 1 : 0);
    }

    /// Null when the run has one epoch, or no sample has a second epoch with a verdict.
    @Nullable
    Repeats repeats() {
        if (sums.stream().allMatch(at -> at.pass.n() == 0)) {
            return null;
        }
        return new Repeats(
                planned,
                average.mean(attempts),
                sums.stream()
                        .filter(at -> at.pass.n() > 0)
                        .map(at -> new Repeats.AtK(
                                at.k,
                                at.pass.mean(attempts),
                                at.all.mean(attempts),
                                at.majority.mean(at.majority.n()),
                                at.ties))
                        .toList());
    }
}
