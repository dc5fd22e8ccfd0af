package dev.assay.harness.task.file;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.digest.Digest;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.prompt.PromptTemplate;
import dev.assay.harness.prompt.Slots;
import dev.assay.providers.Message.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The prompt of a task file: a system turn, the user's turn with its slots, and what a worked example replies.
/// Worked examples are put through the same words and stand as earlier turns.
///
/// Values are put in once and never expanded again. A template is filled paragraph by paragraph, so that what
/// is the same for every sample is journalled once.
///
/// @param id     name and version
/// @param system null for no system turn
/// @param user   the words around a question
/// @param reply  the words around a worked example's answer
record FilePrompt(String id, @Nullable Wording system, Wording user, Wording reply) implements PromptTemplate {
    private static final String BLANK_LINE = "\n\n";

    @Override
    public String digest() {
        List<String> texts = new ArrayList<>(List.of(id));
        if (system != null) {
            texts.add("system");
            texts.addAll(system.texts());
        }
        texts.add("user");
        texts.addAll(user.texts());
        texts.add("reply");
        texts.addAll(reply.texts());
        return Digest.of(texts);
    }

    @Override
    public List<String> languages() {
        return user.languages();
    }

    @Override
    public Prompt render(Sample sample, List<Shot> shots) {
        List<Prompt.Turn> turns = new ArrayList<>();
        if (system != null) {
            turns.add(turn(Role.SYSTEM, system.in(sample.language()), sample, ""));
        }
        for (Shot shot : shots) {
            turns.add(turn(Role.USER, user.in(shot.sample().language()), shot.sample(), ""));
            turns.add(turn(Role.ASSISTANT, reply.in(shot.sample().language()), shot.sample(), shot.solution()));
        }
        turns.add(turn(Role.USER, user.in(sample.language()), sample, ""));
        return new Prompt(turns);
    }

    private static Prompt.Turn turn(Role role, String template, Sample sample, String solution) {
        Map<String, String> values = values(sample, solution);
        List<String> parts = new ArrayList<>();
        for (String paragraph : template.strip().split(BLANK_LINE)) {
            String filled = Slots.fill(paragraph.strip(), values);
            if (!filled.isBlank()) { // an open question has no options, an example may have no solution
                parts.add(filled);
            }
        }
        return new Prompt.Turn(role, parts);
    }

    private static Map<String, String> values(Sample sample, String solution) {
        Map<String, String> values = new LinkedHashMap<>(sample.strata());
        values.put("question", sample.question());
        values.put("choices", choices(sample));
        values.put("letters", letters(sample));
        values.put("language", sample.language());
        values.put("answer", sample.gold().text());
        values.put("solution", solution);
        return values;
    }

    private static String choices(Sample sample) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sample.choices().size(); i++) {
            lines.add(new Gold.Choice(i).letter() + ". " + sample.choices().get(i));
        }
        return String.join("\n", lines);
    }

    private static String letters(Sample sample) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < sample.choices().size(); i++) {
            letters.add(String.valueOf(new Gold.Choice(i).letter()));
        }
        return String.join(", ", letters);
    }
}
