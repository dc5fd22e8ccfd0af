/// Tests of the scorecard, and a seeded maker of runs that never were.
@NullMarked
package dev.assay.reports.scorecard;

import org.jspecify.annotations.NullMarked;
