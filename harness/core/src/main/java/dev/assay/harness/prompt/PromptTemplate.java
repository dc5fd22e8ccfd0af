package dev.assay.harness.prompt;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.List;

/// Turns a sample into a prompt. Pure: the same sample and shots give the same bytes.
public interface PromptTemplate {
    /// Id and version, for example `number-cot@1`; the version moves with every change of a word.
    String id();

    /// SHA-256 over the template's own words, `sha256:…`; stands in the manifest, resume refuses where it
    /// changed.
    String digest();

    /// ISO 639-1 codes of the languages in which it has words of its own; empty where its words do not depend
    /// on the language.
    List<String> languages();

    /// @param shots worked examples to put before the question; empty for zero-shot
    Prompt render(Sample sample, List<Shot> shots);
}
