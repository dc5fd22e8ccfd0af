/// The run directory: what was paid for is kept, all else is derived. Flat fact records, one JSON object a
/// line, so that a journal outlives renamed classes. Fields are only added; null is written as *absent* and
/// means *unknown*, never 0.
@NullMarked
package dev.assay.reports.journal;

import org.jspecify.annotations.NullMarked;
