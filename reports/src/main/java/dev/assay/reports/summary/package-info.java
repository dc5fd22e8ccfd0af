/// What a run says, in numbers: derived from the run directory alone, the input of every report.
@NullMarked
package dev.assay.reports.summary;

import org.jspecify.annotations.NullMarked;
