package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.harness.spec.Options;
import org.jspecify.annotations.Nullable;

/// Opens the rows of a task, with the options that only these rows have.
@FunctionalInterface
public interface Rows {
    /// @param selection which samples will be asked for; languages are known ones. What it leaves out need not
    ///                  be there
    /// @return the dataset; null when a problem was put to the options' list
    @Nullable
    Dataset open(Options options, Selection selection, TaskContext context);

    /// What there is where nothing is missing, with these options; null where that is not known.
    default @Nullable Published published(Options options) {
        return null;
    }
}
