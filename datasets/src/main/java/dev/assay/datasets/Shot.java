package dev.assay.datasets;

import static java.util.Objects.requireNonNull;

/// A worked example for a few-shot prompt.
///
/// @param sample   the question with its gold
/// @param solution the worked solution, without the final answer line; empty where the source has none
public record Shot(Sample sample, String solution) {
    public Shot {
        requireNonNull(sample, "sample is null");
        requireNonNull(solution, () -> "shot " + sample.id() + " has a null solution");
    }
}
