package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 1: one operation with small numbers.
final class OneStep {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("add", 1, 4, OneStep::add),
            Recipe.of("subtract", 1, 4, OneStep::subtract),
            Recipe.of("multiply", 1, 4, OneStep::multiply),
            Recipe.of("divide", 1, 4, OneStep::divide));

    private OneStep() {}

    /// a and b more.
    private static void add(Sheet s) {
        s.add(s.pick(11, 69), s.pick(11, 69));
    }

    /// b taken from a.
    private static void subtract(Sheet s) {
        long taken = s.draw(6, 48);
        long rest = s.draw(6, 48);
        s.subtract(s.given(taken + rest), s.given(taken));
    }

    /// a times b: a boxes of b, a days at b a day, a price a for b things.
    private static void multiply(Sheet s) {
        s.multiply(s.pick(3, 12), s.pick(3, 20));
    }

    /// a into b parts, or into parts of b.
    private static void divide(Sheet s) {
        long parts = s.draw(3, 9);
        long each = s.draw(4, 20);
        s.divide(s.given(parts * each), s.given(parts));
    }
}
