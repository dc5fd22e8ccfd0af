package dev.assay.harness.extract;

import dev.assay.datasets.Sample;

/// Finds the answer in what a model wrote. Pure; never throws on any text.
@FunctionalInterface
public interface Extractor {
    /// @param answer the answer proper, the thought already taken out
    /// @param sample the sample asked; its language decides how ambiguous numbers are read, its choices what a
    ///               letter may be. The gold must not be looked at.
    Extraction extract(Answer answer, Sample sample);
}
