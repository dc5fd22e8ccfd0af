/// The runner: plan, run directory, lanes, resume. [dev.assay.harness.run.Lane] is the one visible loop around
/// every attempt; [dev.assay.harness.run.JournalMapping] is the only place where domain values become journal
/// facts.
@NullMarked
package dev.assay.harness.run;

import org.jspecify.annotations.NullMarked;
