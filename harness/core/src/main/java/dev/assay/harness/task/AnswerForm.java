package dev.assay.harness.task;

import java.util.Locale;

/// What kind of answer a task asks for; it decides which extractors and scorers apply.
public enum AnswerForm {
    NUMBER,
    LETTER,
    EXPRESSION,
    TEXT;

    /// The name in manifests and task files, for example `number`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
