package dev.assay.datasets.freshmath;

import java.util.function.Consumer;

/// How the numbers of a kind are drawn and what is done with them.
///
/// @param kind what it makes
/// @param plan draws the numbers of the question and records the steps on a fresh sheet
record Recipe(Kind kind, Consumer<Sheet> plan) {

    static Recipe of(String id, int level, int scenes, Consumer<Sheet> plan) {
        return new Recipe(new Kind(id, level, scenes), plan);
    }
}
