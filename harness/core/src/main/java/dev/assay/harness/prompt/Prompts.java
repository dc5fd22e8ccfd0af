package dev.assay.harness.prompt;

import java.util.List;
import java.util.Optional;

/// All prompts that come with Assay. A change of a word is a new version, in a new file.
public final class Prompts {
    /// For a number, in the language of the item.
    public static final PromptTemplate NUMBER = InstructedPrompt.of("number-cot@2", AnswerLine.HASHES);

    /// For a number, with the instruction and the wish for reasoning in English.
    public static final PromptTemplate NUMBER_ENGLISH =
            InstructedPrompt.in("en", "number-cot-english@1", AnswerLine.HASHES);

    /// For an option's letter, in the language of the item.
    public static final PromptTemplate LETTER = InstructedPrompt.of("letter-cot@1", AnswerLine.WORD);

    /// For an option's letter, with the instruction and the wish for reasoning in English.
    public static final PromptTemplate LETTER_ENGLISH =
            InstructedPrompt.in("en", "letter-cot-english@1", AnswerLine.WORD);

    /// For a mathematical expression, in the language of the item.
    public static final PromptTemplate EXPRESSION = InstructedPrompt.of("expression-cot@1", AnswerLine.BOX);

    public static final List<PromptTemplate> ALL = List.of(NUMBER, NUMBER_ENGLISH, LETTER, LETTER_ENGLISH, EXPRESSION);

    private Prompts() {}

    /// A prompt by its id with its version, for example `number-cot@2`, or by its id alone.
    public static Optional<PromptTemplate> find(String id) {
        return ALL.stream()
                .filter(each -> each.id().equals(id) || each.id().startsWith(id + "@"))
                .findFirst();
    }
}
