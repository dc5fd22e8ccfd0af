/// How the scorecard is made and drawn: gathering the samples, packing their texts, scales and marks of the
/// charts.
@NullMarked
package dev.assay.reports.scorecard.internal;

import org.jspecify.annotations.NullMarked;
