package dev.assay.harness.score;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extractor;
import java.util.function.BiFunction;

/// How a profile reads and compares answers of one form.
///
/// @param extractor finds the value
/// @param scorer    compares it with the gold
/// @param asked     what the prompt must have asked for
/// @param key       the one spelling of a value, for votes over epochs: equal values have equal keys
public record Reading(Extractor extractor, Scorer scorer, Asked asked, BiFunction<String, Sample, String> key) {
    public Reading {
        requireNonNull(extractor, "extractor is null");
        requireNonNull(scorer, "scorer is null");
        requireNonNull(asked, "asked is null");
        requireNonNull(key, "key is null");
    }

    /// A reading whose values vote as they are spelled.
    public Reading(Extractor extractor, Scorer scorer, Asked asked) {
        this(extractor, scorer, asked, (value, sample) -> value);
    }
}
