package dev.assay.harness.task.file;

import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.prompt.Prompts;
import dev.assay.harness.spec.Suggestion;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The part `prompt` of a task file: words of its own, or the name of a prompt that comes with Assay.
final class PromptSection {
    private static final Set<String> REPLY_SLOTS = new LinkedHashSet<>(List.of("answer", "solution"));

    private PromptSection() {}

    /// @return null when it cannot be read, which is told
    static @Nullable PromptTemplate read(
            @Nullable YamlValue value, String id, @Nullable AnswerSection answer, @Nullable DatasetSection dataset) {
        if (value == null) {
            return null;
        }
        if (!value.isMapping()) {
            return bundled(value);
        }
        YamlFields fields = value.fields();
        if (fields == null) {
            return null;
        }
        boolean letters = answer != null && answer.form() == AnswerForm.LETTER;
        Set<String> slots = slots(dataset);
        YamlValue system = fields.get("system");
        YamlValue user = fields.require("user", "'{{ question }}'");
        YamlValue reply = fields.get("reply");
        Set<String> aside = new LinkedHashSet<>(slots);
        aside.removeAll(List.of("question", "choices"));
        Wording systemWords = system == null ? null : Wording.read(system, aside, List.of());
        Wording userWords = user == null
                ? null
                : Wording.read(user, slots, letters ? List.of("question", "choices") : List.of("question"));
        Wording replyWords = reply == null
                ? new Wording(Map.of("", "{{ solution }}\n\n{{ answer }}"))
                : Wording.read(reply, REPLY_SLOTS, List.of("answer"));
        fields.refuseUnknown();
        return userWords == null ? null : new FilePrompt(id, systemWords, userWords, replyWords);
    }

    private static @Nullable PromptTemplate bundled(YamlValue value) {
        String name = value.text();
        PromptTemplate prompt = name == null ? null : Prompts.find(name).orElse(null);
        if (name != null && prompt == null) {
            value.problem("there is no prompt '" + name + "'; "
                    + Suggestion.of(
                            name, Prompts.ALL.stream().map(PromptTemplate::id).toList())
                    + "; words of your own go under prompt: user:");
        }
        return prompt;
    }

    private static Set<String> slots(@Nullable DatasetSection dataset) {
        Set<String> slots = new LinkedHashSet<>(List.of("question", "choices", "letters", "language"));
        if (dataset != null) {
            slots.addAll(dataset.strata());
        }
        return slots;
    }
}
