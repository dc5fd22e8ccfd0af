/// The `assay` command: each command parses, calls the library, prints and returns a code. Human text goes to
/// stderr, results to stdout.
@NullMarked
package dev.assay.harness.cli;

import org.jspecify.annotations.NullMarked;
