package dev.assay.reports.scorecard;

import static java.util.Objects.requireNonNull;

/// A lane as a page shows it.
///
/// @param id        short name, unique in the run
/// @param model     the name that was asked for
/// @param index     0-based place in the manifest; decides colour and shape of its marks, and nothing else
/// @param simulated whether no real model answers; said wherever the lane is named
/// @param contended whether its engine shared this machine with others at the same time: its latencies
///                  enter no comparison
public record Lane(String id, String model, int index, boolean simulated, boolean contended) {
    public Lane {
        requireNonNull(id, "id is null");
        requireNonNull(model, () -> "lane " + id + " has no model");
        if (index < 0) {
            throw new IllegalArgumentException("lane " + id + " has index " + index + "; the first is 0");
        }
    }
}
