package dev.assay.harness.run;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;

/// Is told what happens while a run goes on, from many threads at once. Every method does nothing by default.
public interface RunListener {
    /// A listener that does not listen.
    RunListener NONE = new RunListener() {};

    /// An attempt was written to the journal; `counted` tells whether the unit is done with it.
    default void attempt(JournalLine.Attempt attempt, boolean counted) {}

    /// A unit is done.
    default void done(Unit unit, Verdict verdict) {}

    /// An event was written.
    default void event(EventFacts event) {}
}
