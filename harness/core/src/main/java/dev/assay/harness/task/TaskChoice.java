package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A task as it was asked for: which of its samples, under which variant.
///
/// @param task      the task
/// @param variant   short id of what changes the question put for the same sample, for example `0-shot`
/// @param shots     worked examples put before each question
/// @param rotation  by how many places the options are moved along; 0 for the dataset's own order
/// @param selection which samples
/// @param maxTokens limit on output tokens where the model has none of its own; null leaves it to the server
public record TaskChoice(
        Task task,
        String variant,
        int shots,
        int rotation,
        Selection selection,
        @Nullable Integer maxTokens) {
    public TaskChoice {
        requireNonNull(task, "task is null");
        requireNonNull(variant, "variant is null");
        requireNonNull(selection, "selection is null");
        if (shots < 0) {
            throw new IllegalArgumentException("shots are " + shots + "; the least is 0");
        }
        if (rotation < 0) {
            throw new IllegalArgumentException("the rotation is " + rotation + "; the least is 0");
        }
    }

    /// The samples that take part as they are shown, in the dataset's order. The caller closes the stream.
    public Stream<Sample> samples() {
        Stream<Sample> all = selection.of(task.dataset());
        return rotation == 0
                ? all
                : all.filter(sample -> Rotation.isOwnOrder(sample, rotation))
                        .map(sample -> Rotation.of(sample, rotation));
    }

    public TaskChoice withTask(Task other) {
        return new TaskChoice(other, variant, shots, rotation, selection, maxTokens);
    }

    public TaskChoice withLimit(long most) {
        return new TaskChoice(task, variant, shots, rotation, selection.withLimit(most), maxTokens);
    }
}
