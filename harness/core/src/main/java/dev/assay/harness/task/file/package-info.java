/// Tasks that are YAML files: a user's own, and those that come with Assay.
/// [dev.assay.harness.task.file.TaskFile] reads one; it becomes the same [dev.assay.harness.task.DatasetTask]
/// that a task in Java is, so every option works on it.
@NullMarked
package dev.assay.harness.task.file;

import org.jspecify.annotations.NullMarked;
