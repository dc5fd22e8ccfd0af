/// Assay as a library: [dev.assay.harness.Benchmark] is the way in.
@NullMarked
package dev.assay.harness;

import org.jspecify.annotations.NullMarked;
