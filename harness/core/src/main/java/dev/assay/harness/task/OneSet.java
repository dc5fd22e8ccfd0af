package dev.assay.harness.task;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.gpqa.GpqaDiamond;
import dev.assay.harness.spec.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds every task of a run to one set of rows. A task may be named more than once, with other prompts or
/// examples; the manifest has one dataset for it, and answers are paired by the ids of its samples, so the same
/// id must not stand for two questions.
final class OneSet {
    private final List<String> problems;
    private final Map<String, First> firsts = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /// A task as it was named first.
    private record First(Written written, TaskChoice choice) {}

    /// @param problems receives one message for each task that is named with other rows
    OneSet(List<String> problems) {
        this.problems = problems;
    }

    void refuseOthers(Written written, TaskChoice choice) {
        String id = choice.task().id();
        First first = firsts.putIfAbsent(id, new First(written, choice));
        if (first == null || first.written().equals(written) || told.contains(id)) {
            return;
        }
        try {
            String before = rows(first.written(), first.choice());
            String now = rows(written, choice);
            if (!before.equals(now)) {
                told.add(id);
                problems.add(written.whole() + " asks other rows than "
                        + first.written().whole() + " (" + now + " and " + before
                        + "), but a run has one set of rows for each task; name all that is wanted at once, for example"
                        + " languages=sw+th, or make two runs");
            }
        } catch (BadDataException unreadable) {
            told.add(id);
            problems.add(written.whole() + ": " + unreadable.getMessage());
        }
    }

    /// What the rows are. Of generated ones the id of a sample says all that it depends on.
    private static String rows(Written written, TaskChoice choice) {
        DatasetCard card = choice.task().dataset().card();
        String option = option(written, choice, card);
        return card.version().startsWith("generated:")
                ? card.version()
                : card.digest() + (option.isEmpty() ? "" : ", " + option);
    }

    /// What chooses among the rows of one file, or puts them otherwise: the labels of MMLU-Redux, the seed by
    /// which GPQA's options are ordered.
    private static String option(Written written, TaskChoice choice, DatasetCard card) {
        String labels = written.spec().option("labels");
        if (labels != null) {
            return labels.equals("sound-or-corrected") ? "" : "labels=" + labels;
        }
        return card.id().equals(GpqaDiamond.FACTS.id())
                ? "seed=" + choice.selection().seed()
                : "";
    }
}
