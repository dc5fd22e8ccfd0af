package dev.assay.harness.prompt;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.digest.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A prompt of a user's own: a text with `{{ question }}`, `{{ choices }}`, `{{ language }}` and
/// `{{ subject }}`. Worked examples are put through the same text and stand as earlier turns.
///
/// Values are put in once and never expanded again.
public final class TemplatePrompt implements PromptTemplate {
    /// The slots that a template may have.
    public static final List<String> SLOTS = List.of("question", "choices", "language", "subject");

    private static final String ANSWER = "Answer:";

    private final String id;
    private final String template;
    private final AnswerLine line;

    /// @param id       name and version, for example `mine@3`; digests tell two texts of one name apart
    /// @param template the text with its slots
    /// @param line     how a worked example ends
    /// @throws IllegalArgumentException for a slot that does not exist, or a template without the question
    public TemplatePrompt(String id, String template, AnswerLine line) {
        this.id = requireNonNull(id, "id is null");
        this.template = requireNonNull(template, "template is null");
        this.line = requireNonNull(line, "line is null");
        Set<String> used = Slots.names(template);
        for (String name : used) {
            if (!SLOTS.contains(name)) {
                throw new IllegalArgumentException(
                        "has a slot {{" + name + "}}; the slots are " + String.join(", ", SLOTS));
            }
        }
        if (!used.contains("question")) {
            throw new IllegalArgumentException("has no {{question}}, so nothing would be asked");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String digest() {
        return Digest.of(List.of(id, template, line.name()));
    }

    @Override
    public List<String> languages() {
        return List.of();
    }

    @Override
    public Prompt render(Sample sample, List<Shot> shots) {
        return Turns.of(sample, shots, this::filled, List.of(), each -> line.of(each.gold(), ANSWER));
    }

    private List<String> filled(Sample sample) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("question", sample.question());
        values.put("choices", Turns.options(sample));
        values.put("language", sample.language());
        values.put("subject", sample.strata().getOrDefault(Sample.SUBJECT, ""));
        return List.of(Slots.fill(template, values).strip());
    }
}
