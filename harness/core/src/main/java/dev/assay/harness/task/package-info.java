/// A task is a dataset, a prompt, an extractor, a scorer and a version. [dev.assay.harness.task.Tasks] is the
/// one visible list of what comes with Assay.
@NullMarked
package dev.assay.harness.task;

import org.jspecify.annotations.NullMarked;
