package dev.assay.datasets.freshmath;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A kind of problem: one chain of steps.
///
/// @param id     unique over all levels, for example `change`
/// @param level  how many steps it takes, 1 to 6
/// @param scenes in how many stories it is told
public record Kind(String id, int level, int scenes) {
    /// The highest level.
    public static final int LEVELS = 6;

    public Kind {
        requireNonNull(id, "id is null");
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException(
                    "kind " + id + " has level " + level + "; levels go from 1 to " + LEVELS);
        }
        if (scenes < 1) {
            throw new IllegalArgumentException("kind " + id + " has " + scenes + " scenes; the least is 1");
        }
    }

    /// Every kind, by level and within a level in the order in which items come.
    public static List<Kind> all() {
        return Recipes.ALL.stream().map(Recipe::kind).toList();
    }
}
