/// What follows from a run directory without a call: scores, costs, summary, scorecard.
@NullMarked
package dev.assay.harness.report;

import org.jspecify.annotations.NullMarked;
