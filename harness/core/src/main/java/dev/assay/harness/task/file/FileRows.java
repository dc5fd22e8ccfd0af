package dev.assay.harness.task.file;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.read.Facts;
import dev.assay.datasets.read.Formats;
import dev.assay.datasets.read.RowDataset;
import dev.assay.datasets.read.Source;
import dev.assay.harness.spec.Options;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.Rows;
import dev.assay.harness.task.Selection;
import dev.assay.harness.task.TaskContext;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The rows of a file of the user's own, read by the names of their fields.
///
/// @param facts  what is known of them
/// @param form   of the answers
/// @param path   of the file
/// @param fields which field is what
record FileRows(Facts facts, AnswerForm form, Path path, RowFields fields) implements Rows {
    @Override
    public @Nullable Dataset open(Options options, Selection selection, TaskContext context) {
        String named = options.text("path");
        Source source = Source.file(named == null ? path : Path.of(named));
        return RowDataset.of(
                facts,
                new RowDataset.Part(
                        source, Formats::any, (row, n) -> fields.sample(row, n, facts.id(), form, facts.languages())));
    }
}
