package dev.assay.harness.task;

import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.spec.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options that every task understands, read.
///
/// @param selection which samples; subjects as they were written
/// @param shots     worked examples before each question
/// @param prompt    the task's own, or the user's
/// @param wording   what tells the prompt in the variant's id; empty for the task's own
/// @param inEnglish whether reasoning in English is asked for
/// @param rotations orders of the options in which each question is put; 1 for the dataset's own alone
/// @param maxTokens limit on output tokens
record TaskOptions(
        Selection selection,
        int shots,
        PromptTemplate prompt,
        String wording,
        boolean inEnglish,
        int rotations,
        int maxTokens) {
    private static final List<String> EVERY = List.of("all", "true");

    static TaskOptions read(DatasetTask task, Options options, TaskContext context) {
        boolean english = english(task, options);
        UserPrompt own = UserPrompt.read(options, task.card().form());
        Integer maxTokens = options.integer("max-tokens", 1);
        Integer shots = options.integer("shots", 0);
        PromptTemplate standard = english && task.english() != null ? task.english() : task.prompt();
        PromptTemplate prompt = own == null ? standard : own.prompt();
        return new TaskOptions(
                selection(task, options, context),
                shots == null ? 0 : shots,
                prompt,
                own != null ? own.name() : english ? "english" : "",
                english,
                rotations(task, options),
                maxTokens == null ? task.maxTokens() : maxTokens);
    }

    /// The same samples with the subjects as the dataset spells them.
    Selection selection(List<String> subjects) {
        return new Selection(
                selection.languages(),
                subjects,
                selection.sample(),
                selection.seed(),
                selection.offset(),
                selection.limit());
    }

    /// The variant's id: what changes the question put for the same sample.
    String variant(int rotation) {
        return shots + "-shot" + (wording.isEmpty() ? "" : "-" + wording) + (rotation == 0 ? "" : "-rot" + rotation);
    }

    private static Selection selection(DatasetTask task, Options options, TaskContext context) {
        List<String> languages = options.list("languages");
        if (languages.equals(List.of("all"))) {
            languages = List.of();
        }
        for (String language : languages) {
            if (!task.card().languages().contains(language)) {
                options.problem("has no language '" + language + "'; there are "
                        + String.join(", ", task.card().languages()));
            }
        }
        Integer sample = options.integer("sample", 1);
        Integer offset = options.integer("offset", 0);
        Integer limit = options.integer("limit", 1);
        Long seed = options.whole("seed");
        return new Selection(
                languages.stream()
                        .filter(task.card().languages()::contains)
                        .distinct()
                        .toList(),
                options.list("subjects"),
                sample == null ? null : sample.longValue(),
                seed == null ? context.seed() : seed,
                offset == null ? 0 : offset,
                limit == null ? context.limit() : Long.valueOf(limit));
    }

    private static boolean english(DatasetTask task, Options options) {
        if (task.english() == null) {
            return false;
        }
        String cot = options.read("cot", "native or english", value -> switch (value) {
            case "native", "english" -> value;
            default -> null;
        });
        return "english".equals(cot);
    }

    private static int rotations(DatasetTask task, Options options) {
        int most = Math.max(1, task.choices());
        Integer rotations = options.read(
                "shuffle-choices",
                task.choices() == 0
                        ? "questions with options, and those of this task have none; leave it out"
                        : "all, or a number of orders from 2 to " + most,
                value -> EVERY.contains(value) ? Integer.valueOf(most) : Integer.valueOf(value));
        if (rotations == null) {
            return 1;
        }
        if (rotations < 2 || rotations > most) {
            options.problem(
                    task.choices() == 0
                            ? "has open questions: there are no options to shuffle; leave shuffle-choices out"
                            : "puts each question in " + rotations + " orders; shuffle-choices goes from 2 to " + most);
            return 1;
        }
        return rotations;
    }

    /// A prompt out of a file that the user names.
    private record UserPrompt(PromptTemplate prompt, String name) {
        static @Nullable UserPrompt read(Options options, AnswerForm form) {
            String file = options.text("prompt");
            if (file == null) {
                return null;
            }
            PromptFile read = PromptFile.read(file, form, options);
            return read == null ? null : new UserPrompt(read.template(), read.name());
        }
    }
}
