package dev.assay.harness.outputs;

import dev.assay.datasets.Sample;
import dev.assay.harness.task.AnswerForm;
import org.jspecify.annotations.Nullable;

/// One answer of a model with what its source says about it.
///
/// @param row    0-based row of the file
/// @param form   what kind of answer was asked for
/// @param sample the question, its options where the file or the benchmark beside it has them, and the gold
/// @param output the model's text as received
/// @param pred   what the source's own extractor read; null where it does not say
/// @param label  whether the source calls it right; null where it does not say
/// @param cut    whether the source says that the output hit the token limit
public record Labelled(
        int row,
        AnswerForm form,
        Sample sample,
        String output,
        @Nullable String pred,
        @Nullable Boolean label,
        boolean cut) {}
