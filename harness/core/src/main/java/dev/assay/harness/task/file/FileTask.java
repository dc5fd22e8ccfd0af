package dev.assay.harness.task.file;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.spec.Options;
import dev.assay.harness.task.AnswerRule;
import dev.assay.harness.task.DatasetTask;
import dev.assay.harness.task.Origin;
import dev.assay.harness.task.TaskCard;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.TaskKind;
import java.util.List;
import java.util.Map;

/// A task that a YAML file defines.
///
/// @param task   rows, prompt and card
/// @param rule   how answers are read and compared
/// @param usual  options that hold where none are written, for example how many worked examples
/// @param origin the file, with its digest
public record FileTask(DatasetTask task, AnswerRule rule, Map<String, String> usual, Origin origin)
        implements TaskKind {
    public FileTask {
        requireNonNull(task, "task is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(origin, "origin is null");
        usual = Map.copyOf(usual);
    }

    @Override
    public String id() {
        return task.id();
    }

    @Override
    public TaskCard card() {
        return task.card();
    }

    @Override
    public List<TaskChoice> resolve(Options options, TaskContext context) {
        return task.resolve(options.orElse(usual), context).stream()
                .map(choice -> choice.withTask(choice.task().with(rule).from(origin)))
                .toList();
    }
}
