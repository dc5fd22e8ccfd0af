package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Dataset;
import dev.assay.harness.prompt.PromptTemplate;
import org.jspecify.annotations.Nullable;

/// A benchmark as it is run: what is asked, in which words, what kind of answer is looked for. Extractor and
/// scorer follow from the form and the scoring profile, so that one generation can be scored under several
/// profiles.
///
/// @param id        for example `gsm8k`
/// @param version   moves with every change that can change a score
/// @param form      what kind of answer is looked for
/// @param dataset   the questions
/// @param prompt    the words around them
/// @param maxTokens default limit on output tokens; null leaves it to the server
/// @param rule      how answers are read and compared
/// @param origin    where the task comes from
/// @param published what its set has where it is whole; null where that is not known
public record Task(
        String id,
        int version,
        AnswerForm form,
        Dataset dataset,
        PromptTemplate prompt,
        @Nullable Integer maxTokens,
        AnswerRule rule,
        Origin origin,
        @Nullable Published published) {
    public Task {
        requireNonNull(rule, () -> "task " + id + " has no rule");
        requireNonNull(origin, () -> "task " + id + " has no origin");
        requireNonNull(id, "id is null");
        requireNonNull(form, "form is null");
        requireNonNull(dataset, () -> "task " + id + " has no dataset");
        requireNonNull(prompt, () -> "task " + id + " has no prompt");
        if (version < 1) {
            throw new IllegalArgumentException("task " + id + " has version " + version + "; the first is 1");
        }
    }

    /// A task that comes with Assay and whose answers are read as their form says.
    public Task(
            String id,
            int version,
            AnswerForm form,
            Dataset dataset,
            PromptTemplate prompt,
            @Nullable Integer maxTokens) {
        this(id, version, form, dataset, prompt, maxTokens, AnswerRule.DEFAULT, Origin.BUILT_IN, null);
    }

    public Task with(AnswerRule other) {
        return new Task(id, version, form, dataset, prompt, maxTokens, other, origin, published);
    }

    public Task from(Origin other) {
        return new Task(id, version, form, dataset, prompt, maxTokens, rule, other, published);
    }

    public Task of(@Nullable Published whole) {
        return new Task(id, version, form, dataset, prompt, maxTokens, rule, origin, whole);
    }
}
