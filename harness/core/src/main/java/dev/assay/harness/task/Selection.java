package dev.assay.harness.task;

import dev.assay.harness.spec.Options;
import org.jspecify.annotations.Nullable;

/// The options that every task understands: which of its samples, how many shots, which limit.
record Selection(
        int shots,
        long offset,
        @Nullable Long limit,
        @Nullable Integer maxTokens) {
    static Selection read(Options options) {
        Integer shots = options.integer("shots", 0);
        Integer offset = options.integer("offset", 0);
        Integer limit = options.integer("limit", 1);
        return new Selection(
                shots == null ? 0 : shots,
                offset == null ? 0 : offset,
                limit == null ? null : limit.longValue(),
                options.integer("max-tokens", 1));
    }

    TaskChoice of(Task task) {
        return new TaskChoice(
                task, shots + "-shot", shots, offset, limit, maxTokens == null ? task.maxTokens() : maxTokens);
    }
}
