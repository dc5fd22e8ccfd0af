/// From an extraction to a verdict: pure.
@NullMarked
package dev.assay.harness.score;

import org.jspecify.annotations.NullMarked;
