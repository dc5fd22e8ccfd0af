package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `assay list tasks` tells of a task before any of its rows is there.
///
/// @param summary    one line for people
/// @param form       what kind of answer is looked for
/// @param version    of the task
/// @param rows       how many samples it has, all languages together; null for a generated set without end
/// @param languages  ISO 639-1 codes
/// @param licence    of the rows, SPDX id or the source's own words
/// @param shots      how many worked examples are customary, 0 first; any number up to the last can be asked
///                   for
/// @param prompts    ids of its prompts, the default first
/// @param options    names of the options that only some tasks have
/// @param restricted whether its text must stay in the run directory
public record TaskCard(
        String summary,
        AnswerForm form,
        int version,
        @Nullable Long rows,
        List<String> languages,
        String licence,
        List<Integer> shots,
        List<String> prompts,
        List<String> options,
        boolean restricted) {
    public TaskCard {
        requireNonNull(summary, "summary is null");
        requireNonNull(form, "form is null");
        requireNonNull(licence, "licence is null");
        languages = List.copyOf(languages);
        shots = List.copyOf(shots);
        prompts = List.copyOf(prompts);
        options = List.copyOf(options);
    }
}
