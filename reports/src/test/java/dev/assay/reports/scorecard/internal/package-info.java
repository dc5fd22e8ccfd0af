/// Tests of the scorecard's parts.
@NullMarked
package dev.assay.reports.scorecard.internal;

import org.jspecify.annotations.NullMarked;
