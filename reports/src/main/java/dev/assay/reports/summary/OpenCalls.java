package dev.assay.reports.summary;

import dev.assay.reports.journal.JournalLine;
import java.util.HashSet;
import java.util.Set;

/// Intents that have no attempt: calls that were in flight when a run was cut, and may be billed. There are
/// never many more of them than calls can be in flight.
final class OpenCalls {
    private final Set<Call> open = new HashSet<>();

    private record Call(int unit, int number) {}

    void add(int unit, JournalLine line) {
        var call = new Call(unit, line.attempt());
        switch (line) {
            case JournalLine.Intent _ -> open.add(call);
            case JournalLine.Attempt _ -> open.remove(call);
        }
    }

    int count() {
        return open.size();
    }
}
