package dev.assay.harness.run;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;

/// Tells two listeners.
record Listeners(RunListener first, RunListener second) implements RunListener {
    @Override
    public void attempt(JournalLine.Attempt attempt, boolean counted) {
        first.attempt(attempt, counted);
        second.attempt(attempt, counted);
    }

    @Override
    public void done(Unit unit, Verdict verdict) {
        first.done(unit, verdict);
        second.done(unit, verdict);
    }

    @Override
    public void event(EventFacts event) {
        first.event(event);
        second.event(event);
    }
}
