package dev.assay.harness.run;

import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.RunIndex;
import dev.assay.reports.journal.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What earlier sessions of a run have done. Does not change while a session runs.
final class DoneUnits {
    /// A run that begins.
    static final DoneUnits NONE = new DoneUnits(null, false, Map.of());

    private final @Nullable RunIndex index;
    private final boolean retryFailed;
    private final Map<String, Long> byLane;

    /// @param index       one pass over the journal; null for a run that begins
    /// @param retryFailed whether a unit that failed for good is asked again
    /// @param byLane      done units per lane
    DoneUnits(@Nullable RunIndex index, boolean retryFailed, Map<String, Long> byLane) {
        this.index = index;
        this.retryFailed = retryFailed;
        this.byLane = byLane;
    }

    boolean isDone(Unit unit) {
        if (index == null) {
            return false;
        }
        int at;
        synchronized (index) {
            at = index.find(unit);
        }
        Outcome outcome = at < 0 ? null : index.counted(at);
        return outcome != null && (outcome.settles() || (!retryFailed && !index.again(at)));
    }

    /// The highest attempt number so far, calls without an answer included, so that no number is given twice.
    int attempts(Unit unit) {
        if (index == null) {
            return 0;
        }
        synchronized (index) {
            int at = index.find(unit);
            return at < 0 ? 0 : index.lastNumber(at);
        }
    }

    long doneBefore(String lane) {
        return byLane.getOrDefault(lane, 0L);
    }

    long total() {
        return byLane.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Calls that were in flight when the run was cut.
    int possiblyBilled() {
        return index == null ? 0 : index.openIntents().size();
    }
}
