/// Logs of other harnesses become runs: one reader per format, one writer, limits on what is taken from a
/// stranger's file. What was read can be rescored, compared and reported as if it had been asked by this tool.
@NullMarked
package dev.assay.harness.imports;

import org.jspecify.annotations.NullMarked;
