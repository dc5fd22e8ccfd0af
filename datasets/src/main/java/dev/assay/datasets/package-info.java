/// What is asked. A [dev.assay.datasets.Dataset] streams [dev.assay.datasets.Sample]s; it knows nothing of
/// prompts, models or reports. Readers and single benchmarks live in the rooms below.
@NullMarked
package dev.assay.datasets;

import org.jspecify.annotations.NullMarked;
