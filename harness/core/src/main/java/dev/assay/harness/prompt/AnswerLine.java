package dev.assay.harness.prompt;

import dev.assay.datasets.Gold;

/// How a worked example ends: the line that shows the form in which the answer is wanted.
public enum AnswerLine {
    /// `#### 18`, in every language.
    HASHES,
    /// `Answer: B`, with the announcing word of the language.
    WORD,
    /// `\boxed{\frac{1}{2}}`.
    BOX;

    /// @param word the announcing word with its colon; empty where the form has none
    String of(Gold gold, String word) {
        return switch (this) {
            case HASHES -> "#### " + gold.text();
            case WORD -> word + " " + gold.text();
            case BOX -> "\\boxed{" + gold.text() + "}";
        };
    }
}
