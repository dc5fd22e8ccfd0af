package dev.assay.harness.journal;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;

/// Judges an attempt as it stands in the journal. Pure.
@FunctionalInterface
public interface Judging {
    Verdict verdict(JournalLine.Attempt attempt, ItemFacts item);
}
