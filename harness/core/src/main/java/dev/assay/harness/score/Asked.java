package dev.assay.harness.score;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import java.util.function.BiPredicate;

/// What a prompt must have asked for before a profile can fairly read the answer. Where it did not, the
/// profile shows "not requested" and no 0 %.
///
/// @param format for people, for example "the line `#### <number>`"; empty where anything will do
/// @param holds  whether a prompt's text asks for it
public record Asked(String format, BiPredicate<String, Sample> holds) {

    /// For profiles that read answers of any format.
    public static final Asked NOTHING = new Asked("", (prompt, sample) -> true);

    public Asked {
        requireNonNull(format, "format is null");
        requireNonNull(holds, "holds is null");
    }

    /// @param prompt all turns as sent, worked examples among them
    /// @return whether the prompt asked for this format
    public boolean by(String prompt, Sample sample) {
        return holds.test(prompt, sample);
    }
}
