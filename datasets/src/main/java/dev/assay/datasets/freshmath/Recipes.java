package dev.assay.datasets.freshmath;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All recipes: the whole catalogue of what can be generated.
final class Recipes {
    /// By level, and within a level in the order in which items come.
    static final List<Recipe> ALL = Stream.of(
                    OneStep.RECIPES,
                    TwoSteps.RECIPES,
                    ThreeSteps.RECIPES,
                    FourSteps.RECIPES,
                    FiveSteps.RECIPES,
                    SixSteps.RECIPES)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Recipe> BY_ID = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(recipe -> recipe.kind().id(), Function.identity()));

    private Recipes() {}

    static Recipe of(Kind kind) {
        Recipe recipe = BY_ID.get(kind.id());
        if (recipe == null || !recipe.kind().equals(kind)) {
            throw new IllegalArgumentException("fresh-math has no " + kind);
        }
        return recipe;
    }
}
