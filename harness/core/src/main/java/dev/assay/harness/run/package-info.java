/// The runner: plan, run directory, lanes, resume. [dev.assay.harness.run.Lane] is the one visible loop around
/// every attempt.
@NullMarked
package dev.assay.harness.run;

import org.jspecify.annotations.NullMarked;
