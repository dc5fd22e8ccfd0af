package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Dataset;
import dev.assay.harness.extract.Extractor;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.score.Scorer;
import org.jspecify.annotations.Nullable;

/// A benchmark as it is run: what is asked, in which words, how the answer is read and judged.
///
/// @param id        for example `gsm8k`
/// @param version   moves with every change that can change a score
/// @param form      what kind of answer is looked for
/// @param dataset   the questions
/// @param prompt    the words around them
/// @param shots     how many worked examples are put first
/// @param extractor how the answer is read
/// @param scorer    how it is judged
/// @param maxTokens default limit on output tokens; null leaves it to the server
public record Task(
        String id,
        int version,
        AnswerForm form,
        Dataset dataset,
        PromptTemplate prompt,
        int shots,
        Extractor extractor,
        Scorer scorer,
        @Nullable Integer maxTokens) {
    public Task {
        requireNonNull(id, "id is null");
        requireNonNull(form, "form is null");
        requireNonNull(dataset, () -> "task " + id + " has no dataset");
        requireNonNull(prompt, () -> "task " + id + " has no prompt");
        requireNonNull(extractor, () -> "task " + id + " has no extractor");
        requireNonNull(scorer, () -> "task " + id + " has no scorer");
        if (version < 1) {
            throw new IllegalArgumentException("task " + id + " has version " + version + "; the first is 1");
        }
        if (shots < 0) {
            throw new IllegalArgumentException("task " + id + " wants " + shots + " shots; the least is 0");
        }
    }
}
