package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 4: four operations.
final class FourSteps {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("shopping-change", 4, 1, FourSteps::shoppingChange),
            Recipe.of("sale", 4, 1, FourSteps::sale),
            Recipe.of("bags-left-over", 4, 1, FourSteps::bagsLeftOver),
            Recipe.of("trip", 4, 1, FourSteps::trip),
            Recipe.of("saving", 4, 1, FourSteps::saving),
            Recipe.of("average", 4, 1, FourSteps::average));

    private FourSteps() {}

    /// Prices a and b, buys c and d, pays with e.
    private static void shoppingChange(Sheet s) {
        Num cost = ThreeSteps.basket(s);
        s.subtract(s.given(s.roundAbove(cost, 10)), cost);
    }

    /// Price a, b per cent off, buys c, pays with d.
    private static void sale(Sheet s) {
        Num price = s.given(s.draw(2, 12) * 5);
        Num off = s.percent(s.given(s.percentOf(price.value(), 10, 20, 25, 30, 40, 50)), price);
        Num cost = s.multiply(s.subtract(price, off), s.pick(2, 8));
        s.subtract(s.given(s.roundAbove(cost, 10)), cost);
    }

    /// a boxes of b and c more; gives d away; the rest in bags of e: what is left over.
    private static void bagsLeftOver(Sheet s) {
        Num all = s.add(s.multiply(s.pick(3, 8), s.pick(12, 30)), s.pick(4, 20));
        long bag = s.draw(6, 12);
        long gift = s.draw(5, 30);
        // one more given away, where nothing would be left over
        Num kept = s.subtract(all, s.given((all.value() - gift) % bag == 0 ? gift + 1 : gift));
        s.remainder(kept, s.given(bag));
    }

    /// A way of a kilometres; b hours at c kilometres an hour, then d hours at e: what is left of the way.
    private static void trip(Sheet s) {
        long hours = s.draw(2, 4);
        long speed = s.draw(8, 18) * 5;
        long moreHours = s.draw(2, 4);
        long otherSpeed = s.draw(8, 22) * 5;
        Num way = s.given(hours * speed + moreHours * otherSpeed + s.draw(15, 120));
        Num first = s.multiply(s.given(hours), s.given(speed));
        Num second = s.multiply(s.given(moreHours), s.given(otherSpeed));
        s.subtract(way, s.add(first, second));
    }

    /// Has a, saves c a week for b weeks, buys d things at e each.
    private static void saving(Sheet s) {
        Num start = s.pick(20, 90);
        Num total = s.add(start, s.multiply(s.pick(4, 12), s.pick(5, 25)));
        Num things = s.pick(2, 5);
        Num price = s.pick(5, Math.min(30, (total.value() - 2) / things.value()));
        s.subtract(total, s.multiply(things, price));
    }

    /// a, b, c and d pages on e = 4 days: the average.
    private static void average(Sheet s) {
        long average = s.draw(30, 60);
        Num one = s.given(average + s.draw(-7, 7));
        Num two = s.given(average + s.draw(-7, 7));
        Num three = s.given(average + s.draw(-7, 7));
        Num four = s.given(4 * average - one.value() - two.value() - three.value());
        s.divide(s.add(s.add(s.add(one, two), three), four), s.given(4));
    }
}
