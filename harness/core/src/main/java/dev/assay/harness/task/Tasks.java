package dev.assay.harness.task;

import static dev.assay.harness.task.AnswerForm.EXPRESSION;
import static dev.assay.harness.task.AnswerForm.LETTER;
import static dev.assay.harness.task.AnswerForm.NUMBER;

import dev.assay.datasets.BadDataException;
import dev.assay.harness.fetch.FetchException;
import dev.assay.harness.prompt.Prompts;
import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Suggestion;
import dev.assay.harness.spec.Written;
import dev.assay.harness.task.file.FileTask;
import dev.assay.harness.task.file.TaskFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one visible list of the tasks that come with Assay.
public final class Tasks {
    public static final List<TaskKind> ALL = List.of(
            Declared.fresh("generated word problems, levels 1 to 6"),
            Declared.of("gsm8k", NUMBER, "grade-school math")
                    .version(2) // 2: a prompt without a number in it
                    .shots(8)
                    .build(),
            Declared.of("mmlu", LETTER, "57 subjects in 4 groups, from school to profession")
                    .choices(4)
                    .shots(5)
                    .build(),
            Declared.of("mmlu-pro", LETTER, "a harder MMLU, 14 subjects, up to 10 options")
                    .choices(10)
                    .shots(5)
                    .maxTokens(8_192)
                    .build(),
            Declared.of("mmlu-redux", LETTER, "MMLU without its faulty questions, or with their corrected answers")
                    .choices(4)
                    .options("labels")
                    .build(),
            Declared.of("mgsm", NUMBER, "GSM8K's first 250 questions, translated by people")
                    .shots(8)
                    .english(Prompts.NUMBER_ENGLISH)
                    .build(),
            Declared.of("mmmlu", LETTER, "MMLU, translated by people")
                    .choices(4)
                    .english(Prompts.LETTER_ENGLISH)
                    .build(),
            Declared.of("kmmlu", LETTER, "45 subjects of Korean exams; subjects= takes their Korean names too")
                    .choices(4)
                    .shots(5)
                    .english(Prompts.LETTER_ENGLISH)
                    .maxTokens(8_192)
                    .build(),
            Declared.of("math-500", EXPRESSION, "competition mathematics")
                    .maxTokens(16_384)
                    .build(),
            Declared.of("aime-2024", NUMBER, "two olympiad papers of 2024")
                    .maxTokens(32_768)
                    .build(),
            Declared.of("aime-2025", NUMBER, "two olympiad papers of 2025")
                    .maxTokens(32_768)
                    .build(),
            Declared.of("gpqa-diamond", LETTER, "graduate-level science; the order of options is drawn by the seed")
                    .choices(4)
                    .maxTokens(16_384)
                    .build());

    private Tasks() {}

    /// Resolves what was asked for on the command line.
    ///
    /// @param limit    most samples per task where the task has no limit of its own; null for all
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<TaskChoice> resolve(
            List<String> texts, @Nullable Long limit, TaskContext context, List<String> problems) {
        return resolve(FoundTasks.all(), Written.ofAll(texts, problems), limit, context, problems);
    }

    /// Resolves what was asked for, wherever it was written.
    ///
    /// @param found    the tasks that have names; a name that ends in `.yaml` or `.yml` is a file
    /// @param limit    most samples per task where the task has no limit of its own; null for all
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<TaskChoice> resolve(
            FoundTasks found, List<Written> specs, @Nullable Long limit, TaskContext context, List<String> problems) {
        problems.addAll(found.problems());
        List<TaskChoice> choices = new ArrayList<>();
        OneSet rows = new OneSet(problems);
        for (Written spec : specs) {
            for (TaskChoice choice : resolve(found, spec, context.withLimit(limit), problems)) {
                choices.add(choice.selection().limit() == null && limit != null ? choice.withLimit(limit) : choice);
                rows.refuseOthers(spec, choice);
            }
        }
        refuseTwoOrigins(choices, problems);
        return choices;
    }

    private static List<TaskChoice> resolve(
            FoundTasks found, Written written, TaskContext context, List<String> problems) {
        int before = problems.size();
        String name = written.spec().name();
        FoundTasks.Found task = isFile(name) ? file(Path.of(name), found, problems) : found.find(name);
        if (task == null) {
            if (problems.size() == before) {
                problems.add((written.place() == null ? "" : written.place() + ": ") + "there is no task '" + name
                        + "'; " + Suggestion.of(name, found.ids()) + "; a file of your own is named with .yaml");
            }
            return List.of();
        }
        Options options = new Options(written, problems);
        try {
            List<TaskChoice> choices = task.kind().resolve(options, context);
            options.refuseUnknown();
            return problems.size() == before
                    ? choices.stream()
                            .map(choice -> choice.withTask(choice.task().from(origin(choice, task))))
                            .toList()
                    : List.of();
        } catch (BadDataException | FetchException | IllegalArgumentException e) {
            problems.add(written.whole() + ": " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isFile(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static FoundTasks.@Nullable Found file(Path file, FoundTasks found, List<String> problems) {
        FileTask task = TaskFile.read(file, problems);
        if (task == null) {
            return null;
        }
        FoundTasks.Found named = found.find(task.id());
        if (named != null) {
            problems.add(file + ", field id: '" + task.id() + "' is the name of a task from "
                    + named.origin().place() + "; give this one another id");
            return null;
        }
        return new FoundTasks.Found(task, task.origin());
    }

    /// A task that knows its own origin keeps it.
    private static Origin origin(TaskChoice choice, FoundTasks.Found task) {
        Origin own = choice.task().origin();
        return own.equals(Origin.BUILT_IN) ? task.origin() : own;
    }

    /// One id in a run is one task: two files that share one would share a row of the scorecard.
    private static void refuseTwoOrigins(List<TaskChoice> choices, List<String> problems) {
        Map<String, Origin> origins = new HashMap<>();
        for (TaskChoice choice : choices) {
            Origin origin = choice.task().origin();
            Origin before = origins.putIfAbsent(choice.task().id(), origin);
            if (before != null && !before.equals(origin)) {
                problems.add("two tasks are called '" + choice.task().id() + "': one comes from " + before.place()
                        + ", the other from " + origin.place() + "; give one another id");
            }
        }
    }
}
