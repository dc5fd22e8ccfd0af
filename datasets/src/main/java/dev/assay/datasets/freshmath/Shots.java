package dev.assay.datasets.freshmath;

import java.util.List;
import java.util.function.Consumer;

/// The worked examples. Each holds a number below the least that its kind draws, so no generated item equals
/// one.
final class Shots {
    static final List<Problem> PROBLEMS = List.of(
            problem("add", new Cast(List.of(2, 5, 8), 0, List.of(0, 1)), s -> s.add(s.given(4), s.given(3))),
            problem("subtract", new Cast(List.of(7, 0, 3), 4, List.of(0, 1)), s -> s.subtract(s.given(9), s.given(4))),
            problem("multiply", new Cast(List.of(4, 1, 6), 8, List.of(0, 1)), s -> s.multiply(s.given(2), s.given(3))));

    private Shots() {}

    private static Problem problem(String kind, Cast cast, Consumer<Sheet> plan) {
        Kind found = Kind.all().stream()
                .filter(k -> k.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind " + kind));
        Sheet sheet = new Sheet(Draws.of(0, kind, 0));
        plan.accept(sheet);
        return new Problem(found, 0, 0, 0, cast, sheet.givens(), sheet.steps());
    }
}
