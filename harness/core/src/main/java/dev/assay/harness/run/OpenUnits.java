package dev.assay.harness.run;

import dev.assay.reports.journal.AttemptReader;
import dev.assay.reports.journal.JournalLine.FailureFacts;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.Position;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/// Units whose last attempt failed and was not to be the last: the run was cut while they waited for the next
/// one, or their lane was stopped. Nothing is known of them yet.
final class OpenUnits {
    private OpenUnits() {}

    /// @return their numbers in the index
    static BitSet of(RunIndex index, RunDirectory directory) throws IOException {
        Map<Position, Integer> failed = new TreeMap<>(); // in the order of the journal, which is read in one go
        for (int unit = 0; unit < index.units(); unit++) {
            Position position = index.position(unit);
            if (position != null && index.counted(unit) == Outcome.FAILED) {
                failed.put(position, unit);
            }
        }
        BitSet open = new BitSet();
        try (AttemptReader reader = AttemptReader.open(directory)) {
            for (Map.Entry<Position, Integer> entry : failed.entrySet()) {
                FailureFacts failure = reader.attemptAt(entry.getKey()).failure();
                if (failure != null && Boolean.TRUE.equals(failure.again())) {
                    open.set(entry.getValue());
                }
            }
        }
        return open;
    }
}
