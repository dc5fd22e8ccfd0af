package dev.assay.harness.score;

import dev.assay.datasets.Sample;

/// Compares a value that was read with the gold. Pure; never throws on any text.
@FunctionalInterface
public interface Scorer {
    /// @param value  what the extractor read, in the reply's spelling
    /// @param sample the sample asked
    /// @return whether `value` equals the sample's [Gold]
    boolean matches(String value, Sample sample);
}
