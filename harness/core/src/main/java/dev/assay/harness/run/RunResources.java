package dev.assay.harness.run;

import dev.assay.harness.journal.JournalMapping;
import dev.assay.providers.policy.RetryPolicy;
import dev.assay.reports.journal.JournalWriter;
import java.util.concurrent.atomic.AtomicInteger;

/// What all lanes of a run share.
record RunResources(
        JournalWriter journal,
        JournalMapping mapping,
        WorstCase worstCase,
        RetryPolicy retry,
        AtomicInteger inFlight,
        RunListener listener) {}
