package dev.assay.datasets.freshmath;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the numbers of a kind are drawn and what is done with them.
///
/// @param kind what it makes
/// @param plan draws the numbers of the question and records the steps on a fresh sheet
record Recipe(Kind kind, Consumer<Sheet> plan) {

    /// All recipes, by level.
    static final List<Recipe> ALL = Stream.of(
                    OneStep.RECIPES,
                    TwoSteps.RECIPES,
                    ThreeSteps.RECIPES,
                    FourSteps.RECIPES,
                    FiveSteps.RECIPES,
                    SixSteps.RECIPES)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Recipe> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(recipe -> recipe.kind.id(), Function.identity()));

    static Recipe of(Kind kind) {
        Recipe recipe = BY_ID.get(kind.id());
        if (recipe == null || !recipe.kind.equals(kind)) {
            throw new IllegalArgumentException("fresh-math has no " + kind);
        }
        return recipe;
    }

    static Recipe of(String id, int level, int scenes, Consumer<Sheet> plan) {
        return new Recipe(new Kind(id, level, scenes), plan);
    }
}
