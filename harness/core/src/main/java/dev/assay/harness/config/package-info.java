/// `assay.yaml`: everything that the command line of `run` can say, in a file. Its schema is published as
/// `assay.schema.json` beside this package's classes, and a test holds the two together.
@NullMarked
package dev.assay.harness.config;

import org.jspecify.annotations.NullMarked;
