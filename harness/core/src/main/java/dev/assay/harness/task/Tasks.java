package dev.assay.harness.task;

import static dev.assay.harness.task.AnswerForm.EXPRESSION;
import static dev.assay.harness.task.AnswerForm.LETTER;
import static dev.assay.harness.task.AnswerForm.NUMBER;

import dev.assay.datasets.BadDataException;
import dev.assay.harness.fetch.FetchException;
import dev.assay.harness.prompt.Prompts;
import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.harness.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

    /// Resolves what was asked for.
    ///
    /// @param limit    most samples per task where the task has no limit of its own; null for all
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<TaskChoice> resolve(
            List<String> texts, @Nullable Long limit, TaskContext context, List<String> problems) {
        List<TaskChoice> choices = new ArrayList<>();
        for (String text : texts) {
            for (TaskChoice choice : resolve(text, context, problems)) {
                choices.add(choice.selection().limit() == null && limit != null ? choice.withLimit(limit) : choice);
            }
        }
        return choices;
    }

    private static List<TaskChoice> resolve(String text, TaskContext context, List<String> problems) {
        Spec spec;
        try {
            spec = Spec.parse(text);
        } catch (SpecException e) {
            problems.add(String.valueOf(e.getMessage()));
            return List.of();
        }
        TaskKind kind =
                ALL.stream().filter(k -> k.id().equals(spec.name())).findFirst().orElse(null);
        if (kind == null) {
            problems.add("there is no task '" + spec.name() + "'; there are "
                    + ALL.stream().map(TaskKind::id).collect(Collectors.joining(", ")));
            return List.of();
        }
        Options options = new Options(spec, problems);
        int before = problems.size();
        try {
            List<TaskChoice> choices = kind.resolve(options, context);
            options.refuseUnknown();
            return problems.size() == before ? choices : List.of();
        } catch (BadDataException | FetchException | IllegalArgumentException e) {
            problems.add("'" + text + "': " + e.getMessage());
            return List.of();
        }
    }
}
