package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Dataset;
import dev.assay.harness.prompt.AnswerLine;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.prompt.Prompts;
import dev.assay.harness.spec.Options;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task as a declaration: rows, a prompt for the form of its answers, a version. All options that any task
/// understands are read here.
///
/// @param id        what `-t` calls it
/// @param card      for `assay list tasks`
/// @param prompt    the words, in the language of the item
/// @param english   the words for reasoning in English (`cot=english`); null where there is no choice
/// @param choices   how many options a question has at most; 0 for open questions
/// @param maxTokens default limit on output tokens
/// @param rows      opens the dataset
public record DatasetTask(
        String id,
        TaskCard card,
        PromptTemplate prompt,
        @Nullable PromptTemplate english,
        int choices,
        int maxTokens,
        Rows rows)
        implements TaskKind {
    public DatasetTask {
        requireNonNull(id, "id is null");
        requireNonNull(card, () -> "task " + id + " has no card");
        requireNonNull(prompt, () -> "task " + id + " has no prompt");
        requireNonNull(rows, () -> "task " + id + " has no rows");
    }

    /// The prompt that comes with Assay for a form of answer.
    ///
    /// @throws IllegalArgumentException for texts: what is wanted there depends on the questions
    public static PromptTemplate promptFor(AnswerForm form) {
        return switch (form) {
            case NUMBER -> Prompts.NUMBER;
            case LETTER -> Prompts.LETTER;
            case EXPRESSION -> Prompts.EXPRESSION;
            case TEXT -> throw new IllegalArgumentException("a task whose answers are texts needs a prompt of its own");
        };
    }

    /// How a worked example ends where answers have that form.
    public static AnswerLine lineFor(AnswerForm form) {
        return switch (form) {
            case NUMBER -> AnswerLine.HASHES;
            case LETTER, TEXT -> AnswerLine.WORD;
            case EXPRESSION -> AnswerLine.BOX;
        };
    }

    @Override
    public List<TaskChoice> resolve(Options options, TaskContext context) {
        TaskOptions asked = TaskOptions.read(this, options, context);
        Dataset dataset = rows.open(options, asked.selection(), context);
        if (dataset == null) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        Selection selection = asked.selection(Subjects.resolve(asked.selection().subjects(), dataset, problems));
        problems.forEach(options::problem);
        Task task = new Task(
                        id,
                        card.version(),
                        card.form(),
                        asked.inEnglish() ? new EnglishSolutions(dataset) : dataset,
                        asked.prompt(),
                        maxTokens)
                .of(rows.published(options));
        List<TaskChoice> variants = new ArrayList<>();
        for (int rotation = 0; rotation < asked.rotations(); rotation++) {
            variants.add(new TaskChoice(
                    task, asked.variant(rotation), asked.shots(), rotation, selection, asked.maxTokens()));
        }
        return variants;
    }
}
