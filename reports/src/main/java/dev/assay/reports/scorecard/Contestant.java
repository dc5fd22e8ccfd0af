package dev.assay.reports.scorecard;

import static java.util.Objects.requireNonNull;

/// Who is compared: a lane in a variant of a task. Figures of two contestants are never pooled.
///
/// @param variant      id of the variant
/// @param onlyVariant  whether the task has no other variant, so that its name need not be said
public record Contestant(Lane lane, String variant, boolean onlyVariant) {
    public Contestant {
        requireNonNull(lane, "lane is null");
        requireNonNull(variant, () -> "contestant " + lane.id() + " has no variant");
    }

    /// The lane's name, with the variant's where there is more than one.
    public String name() {
        return onlyVariant ? lane.id() : lane.id() + " · " + variant;
    }
}
