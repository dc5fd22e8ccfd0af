package dev.assay.harness.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several attempts at one sample come to. All estimates are per sample; a task's figure is their mean.
///
/// An attempt that failed has no verdict and is left out before anything here is asked; one that was truncated
/// or gave no answer is an attempt that is not right.
public final class Epochs {

    private Epochs() {}

    /// avg@k: the share of right attempts.
    ///
    /// @param attempts how many were judged, at least 1
    /// @param right    how many of them are right
    public static double average(int attempts, int right) {
        check(attempts, right, 1);
        return (double) right / attempts;
    }

    /// pass@k: the probability that at least one of `k` attempts, drawn without replacement from those made,
    /// is right: 1 − C(n−c, k) / C(n, k). Unbiased for the chance that k fresh attempts hold a right one (Chen
    /// et al. 2021, "Evaluating Large Language Models Trained on Code", eq. 1).
    ///
    /// @throws IllegalArgumentException when fewer than `k` attempts were made: nothing unbiased can be said
    /// then
    public static double passAtK(int attempts, int right, int k) {
        check(attempts, right, k);
        if (attempts - right < k) {
            return 1;
        }
        double noneRight = 1;
        for (int i = attempts - right + 1; i <= attempts; i++) {
            noneRight *= 1 - (double) k / i;
        }
        return 1 - noneRight;
    }

    /// pass^k: the probability that all of `k` attempts are right, C(c, k) / C(n, k); unbiased as [#passAtK]
    /// is (Yao et al. 2024, "τ-bench").
    ///
    /// @throws IllegalArgumentException when fewer than `k` attempts were made
    public static double passHatK(int attempts, int right, int k) {
        check(attempts, right, k);
        double allRight = 1;
        for (int i = 0; i < k; i++) {
            allRight *= Math.max(0.0, right - i) / (attempts - i);
        }
        return allRight;
    }

    /// What a vote came to.
    ///
    /// @param value  the winning key; empty when no attempt gave a value
    /// @param votes  how many attempts gave it
    /// @param voters how many gave any value
    /// @param tied   whether another value had as many votes
    public record Majority(Optional<String> value, int votes, int voters, boolean tied) {}

    /// maj@k, also called cons@k: the value that most of the first `k` attempts gave. Attempts without a value
    /// cast no vote. Of values with equally many votes the one that was given first wins, as in
    /// lm-evaluation-harness, and the tie is told.
    ///
    /// @param values the values by [ScoringProfile#key], in the order of the attempts; empty where none was
    /// read
    public static Majority majority(List<Optional<String>> values, int k) {
        if (k < 1 || k > values.size()) {
            throw new IllegalArgumentException("cannot vote over " + k + " of " + values.size() + " attempts");
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Optional<String> value : values.subList(0, k)) {
            value.ifPresent(v -> votes.merge(v, 1, Integer::sum));
        }
        String winner = null;
        int most = 0;
        int voters = 0;
        boolean tied = false;
        for (Map.Entry<String, Integer> candidate : votes.entrySet()) {
            voters += candidate.getValue();
            tied = candidate.getValue() == most || (tied && candidate.getValue() < most);
            if (candidate.getValue() > most) {
                winner = candidate.getKey();
                most = candidate.getValue();
            }
        }
        return new Majority(Optional.ofNullable(winner), most, voters, tied);
    }

    private static void check(int attempts, int right, int k) {
        if (attempts < 1 || right < 0 || right > attempts) {
            throw new IllegalArgumentException("cannot estimate from " + right + " right of " + attempts + " attempts");
        }
        if (k < 1 || k > attempts) {
            throw new IllegalArgumentException("cannot estimate for k = " + k + " from " + attempts + " attempts");
        }
    }
}
