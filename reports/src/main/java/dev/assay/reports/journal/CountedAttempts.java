package dev.assay.reports.journal;

import org.jspecify.annotations.Nullable;

/// Which attempt of a unit counts, the rule in one place: the first that was answered, truncated or refused;
/// where none was, the last failure. *First* and *last* go by the attempt's number, not by its place in the
/// file.
public final class CountedAttempts {
    private CountedAttempts() {}

    /// Whether an attempt takes the place of the one that has counted so far.
    ///
    /// @param counted   the outcome of the one so far; null when there is none
    /// @param number    its number; of no meaning when there is none
    /// @param candidate the outcome of the other one
    /// @param other     the number of the other one
    public static boolean replaces(@Nullable Outcome counted, int number, Outcome candidate, int other) {
        if (counted == null) {
            return true;
        }
        if (counted.settles() != candidate.settles()) {
            return candidate.settles();
        }
        return candidate.settles() ? other < number : other > number;
    }

    /// The attempt that counts among those of one unit; null when there is none.
    public static JournalLine.@Nullable Attempt of(Iterable<JournalLine.Attempt> attempts) {
        JournalLine.Attempt counted = null;
        for (JournalLine.Attempt attempt : attempts) {
            Outcome outcome = counted == null ? null : Outcome.of(counted.outcome());
            int number = counted == null ? 0 : counted.attempt();
            if (replaces(outcome, number, Outcome.of(attempt.outcome()), attempt.attempt())) {
                counted = attempt;
            }
        }
        return counted;
    }
}
