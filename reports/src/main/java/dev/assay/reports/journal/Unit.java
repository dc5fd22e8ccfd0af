package dev.assay.reports.journal;

import static java.util.Objects.requireNonNull;

/// What is asked and scored once: a sample of a task in a variant, an epoch, put to a lane.
///
/// @param epoch 1-based repetition
public record Unit(String task, String sample, String variant, int epoch, String lane) {
    public Unit {
        requireNonNull(task, "task is null");
        requireNonNull(sample, "sample is null");
        requireNonNull(variant, "variant is null");
        requireNonNull(lane, "lane is null");
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch is " + epoch + "; the first is 1");
        }
    }
}
