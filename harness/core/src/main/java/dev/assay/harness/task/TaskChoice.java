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
/// @param offset    how many samples are left out at the start
/// @param limit     how many are asked at most; null for all
/// @param maxTokens limit on output tokens where the model has none of its own; null leaves it to the server
public record TaskChoice(
        Task task,
        String variant,
        int shots,
        long offset,
        @Nullable Long limit,
        @Nullable Integer maxTokens) {
    public TaskChoice {
        requireNonNull(task, "task is null");
        requireNonNull(variant, "variant is null");
        if (shots < 0) {
            throw new IllegalArgumentException("shots are " + shots + "; the least is 0");
        }
        if (offset < 0) {
            throw new IllegalArgumentException("the offset is " + offset + "; the least is 0");
        }
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("the limit is " + limit + "; the least is 1");
        }
    }

    /// The samples that take part, in the dataset's order. The caller closes the stream.
    public Stream<Sample> samples() {
        Stream<Sample> all = task.dataset().samples();
        Stream<Sample> rest = offset == 0 ? all : all.skip(offset);
        return limit == null ? rest : rest.limit(limit);
    }

    public TaskChoice withLimit(long most) {
        return new TaskChoice(task, variant, shots, offset, most, maxTokens);
    }
}
