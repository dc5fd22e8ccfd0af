package dev.assay.harness.task;

import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.freshmath.FreshMath;
import dev.assay.datasets.read.Facts;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Declares a task over a set of the catalogue, in the few words in which tasks differ. What is not said
/// follows from the set and from the form of its answers.
final class Declared {
    private static final int MAX_TOKENS = 4_096;

    private final Entry entry;
    private final AnswerForm form;
    private final String summary;
    private final List<String> options = new ArrayList<>();
    private List<Integer> shots = List.of(0);
    private int version = 1;
    private int choices;
    private int maxTokens = MAX_TOKENS;
    private @Nullable PromptTemplate english;

    private Declared(Entry entry, AnswerForm form, String summary) {
        this.entry = entry;
        this.form = form;
        this.summary = summary;
    }

    /// @param set id of the set in the catalogue, and of the task
    static Declared of(String set, AnswerForm form, String summary) {
        return new Declared(CatalogueRows.of(set).entry(), form, summary);
    }

    /// The generated set, which is in no catalogue.
    static TaskKind fresh(String summary) {
        PromptTemplate prompt = DatasetTask.promptFor(AnswerForm.NUMBER);
        return new DatasetTask(
                FreshMath.ID,
                new TaskCard(
                        summary,
                        AnswerForm.NUMBER,
                        2,
                        null,
                        FreshMath.languages(),
                        "Apache-2.0",
                        List.of(0, 3),
                        List.of(prompt.id(), Prompts.NUMBER_ENGLISH.id()),
                        List.of("cot", "levels", "kinds"),
                        false),
                prompt,
                Prompts.NUMBER_ENGLISH,
                0,
                MAX_TOKENS,
                new FreshMathRows());
    }

    /// Moves with every change that can change a score; 1 unless said.
    Declared version(int number) {
        version = number;
        return this;
    }

    /// How many worked examples are customary, beside none.
    Declared shots(int customary) {
        shots = List.of(0, customary);
        return this;
    }

    /// How many options a question has at most.
    Declared choices(int most) {
        choices = most;
        return this;
    }

    Declared maxTokens(int most) {
        maxTokens = most;
        return this;
    }

    /// The words for reasoning in English about questions in other languages.
    Declared english(PromptTemplate prompt) {
        english = prompt;
        options.add("cot");
        return this;
    }

    /// Options that only its rows have.
    Declared options(String... names) {
        options.addAll(List.of(names));
        return this;
    }

    TaskKind build() {
        Facts facts = entry.facts();
        PromptTemplate prompt = DatasetTask.promptFor(form);
        List<String> prompts = new ArrayList<>(List.of(prompt.id()));
        if (english != null) {
            prompts.add(english.id());
        }
        TaskCard card = new TaskCard(
                summary,
                form,
                version,
                entry.rows(),
                facts.languages(),
                facts.licence(),
                shots,
                prompts,
                options,
                facts.restricted());
        return new DatasetTask(facts.id(), card, prompt, english, choices, maxTokens, new CatalogueRows(entry));
    }
}
