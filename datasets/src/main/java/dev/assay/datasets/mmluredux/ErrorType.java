package dev.assay.datasets.mmluredux;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the annotators of MMLU-Redux say of a question.
public enum ErrorType {
    OK,
    BAD_QUESTION_CLARITY,
    BAD_OPTIONS_CLARITY,
    NO_CORRECT_ANSWER,
    MULTIPLE_CORRECT_ANSWERS,
    WRONG_GROUNDTRUTH,
    /// It takes an expert to tell.
    EXPERT;

    /// The label in one of its many spellings (`Wrong Groundtruth`, `wrong_groundtruth `), or null.
    static @Nullable ErrorType of(String spelling) {
        String name = spelling.strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        for (ErrorType each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /// The label as the authors' dataset card writes it, for example `wrong_groundtruth`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
