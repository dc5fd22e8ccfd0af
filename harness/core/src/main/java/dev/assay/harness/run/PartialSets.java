package dev.assay.harness.run;

import dev.assay.harness.task.Published;
import dev.assay.harness.task.Selection;
import dev.assay.harness.task.TaskChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells of a set of which only a part is here, although all of it was asked for: its score is not that of the
/// whole set.
final class PartialSets {
    private PartialSets() {}

    /// @param count the samples of the choice
    /// @return null where nothing is known to be missing
    static @Nullable String of(TaskChoice choice, long count) {
        Published published = choice.task().published();
        Selection selection = choice.selection();
        if (published == null
                || choice.rotation() != 0
                || !selection.languages().isEmpty()) {
            return null;
        }
        List<String> missing = new ArrayList<>(published.languages());
        missing.removeAll(choice.task().dataset().card().languages());
        boolean counted = selection.subjects().isEmpty()
                && selection.sample() == null
                && selection.offset() == 0
                && selection.limit() == null;
        if (missing.isEmpty() && !(counted && count != published.rows())) {
            return null;
        }
        return "task " + choice.task().id() + ": "
                + (counted
                        ? String.format(Locale.ROOT, "%,d of %,d published rows are here", count, published.rows())
                        : "not all of its published rows are here")
                + (missing.isEmpty() ? "" : ", the languages " + String.join(", ", missing) + " are missing")
                + "; its score is not that of the whole set";
    }
}
