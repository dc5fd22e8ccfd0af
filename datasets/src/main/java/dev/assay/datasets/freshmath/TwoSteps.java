package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 2: two operations, the second on the result of the first.
final class TwoSteps {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("gain-loss", 2, 1, TwoSteps::gainLoss),
            Recipe.of("change", 2, 1, TwoSteps::change),
            Recipe.of("more-together", 2, 1, TwoSteps::moreTogether),
            Recipe.of("boxes-loose", 2, 1, TwoSteps::boxesLoose),
            Recipe.of("pool-share", 2, 1, TwoSteps::poolShare),
            Recipe.of("left-over", 2, 1, TwoSteps::leftOver));

    private TwoSteps() {}

    /// Has a, gets b, gives c away.
    private static void gainLoss(Sheet s) {
        Num more = s.add(s.pick(21, 80), s.pick(11, 50));
        s.subtract(more, s.pick(8, Math.min(60, more.value() - 5)));
    }

    /// Buys a things at b each, pays with c.
    private static void change(Sheet s) {
        Num cost = s.multiply(s.pick(2, 9), s.pick(3, 20));
        s.subtract(s.given(s.roundAbove(cost, 10)), cost);
    }

    /// One has a, the other b more; together.
    private static void moreTogether(Sheet s) {
        Num one = s.pick(12, 60);
        s.add(one, s.add(one, s.pick(6, 40)));
    }

    /// a boxes of b, and c outside the boxes.
    private static void boxesLoose(Sheet s) {
        Num boxed = s.multiply(s.pick(3, 9), s.pick(6, 20));
        s.add(boxed, s.pick(4, 30));
    }

    /// a and b put together, shared among c.
    private static void poolShare(Sheet s) {
        long children = s.draw(3, 9);
        long pool = children * s.draw(6, 20);
        long one = s.draw(5, pool - 5);
        s.divide(s.add(s.given(one), s.given(pool - one)), s.given(children));
    }

    /// a and b more, packed in bags of c: what is left over.
    private static void leftOver(Sheet s) {
        long bag = s.draw(5, 12);
        long all = bag * s.draw(5, 12) + s.draw(1, bag - 1);
        long first = s.draw(10, all - 10);
        s.remainder(s.add(s.given(first), s.given(all - first)), s.given(bag));
    }
}
