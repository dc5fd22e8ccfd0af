package dev.assay.harness.prompt;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import dev.assay.harness.digest.Digest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The question, its options if it has any, and an instruction to think step by step and to end in a form that
/// can be read.
///
/// With worked examples there is no instruction: the examples stand as earlier turns and show the form.
final class InstructedPrompt implements PromptTemplate {
    private final Instructions instructions;
    private final AnswerLine line;
    private final @Nullable String always;

    private InstructedPrompt(Instructions instructions, AnswerLine line, @Nullable String always) {
        this.instructions = requireNonNull(instructions, "instructions is null");
        this.line = line;
        this.always = always;
    }

    /// With the instruction in the language of the item.
    static InstructedPrompt of(String id, AnswerLine line) {
        return new InstructedPrompt(Instructions.load(id), line, null);
    }

    /// With the instruction in one language, whatever that of the item is.
    static InstructedPrompt in(String language, String id, AnswerLine line) {
        return new InstructedPrompt(Instructions.load(id), line, language);
    }

    @Override
    public String id() {
        return instructions.id();
    }

    @Override
    public String digest() {
        return Digest.of(
                List.of(id(), instructions.digest(), "{question}\n\n{A. option}\n\n{instruction}", line.name()));
    }

    @Override
    public List<String> languages() {
        return always == null ? instructions.languages() : List.of();
    }

    @Override
    public Prompt render(Sample sample, List<Shot> shots) {
        List<String> instruction = shots.isEmpty() ? List.of(instructions.in(language(sample))) : List.of();
        return Turns.of(
                sample, shots, InstructedPrompt::question, instruction, each -> line.of(each.gold(), word(each)));
    }

    private static List<String> question(Sample sample) {
        List<String> parts = new ArrayList<>(List.of(sample.question()));
        if (!sample.choices().isEmpty()) {
            parts.add(Turns.options(sample));
        }
        return parts;
    }

    private String word(Sample sample) {
        return line == AnswerLine.WORD ? instructions.answerWord(language(sample)) : "";
    }

    private String language(Sample sample) {
        return always == null ? sample.language() : always;
    }
}
