package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 5: five operations.
final class FiveSteps {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("workshop", 5, 1, FiveSteps::workshop),
            Recipe.of("class-trip", 5, 1, FiveSteps::classTrip),
            Recipe.of("three-share", 5, 1, FiveSteps::threeShare),
            Recipe.of("tank", 5, 1, FiveSteps::tank),
            Recipe.of("orchard", 5, 1, FiveSteps::orchard),
            Recipe.of("two-savers", 5, 1, FiveSteps::twoSavers));

    private FiveSteps() {}

    /// a an hour, b hours a day, c days; d per cent go to the shop, the rest into boxes of e: how many boxes.
    private static void workshop(Sheet s) {
        Num daily = s.multiply(s.given(s.draw(1, 5) * 20), s.pick(4, 9));
        Num made = s.multiply(daily, s.pick(3, 8));
        Num kept = s.percent(s.given(s.percentOf(made.value(), 10, 20, 25, 30, 40, 50, 60, 75)), made);
        Num rest = s.subtract(made, kept);
        s.divide(rest, s.given(s.divisorOf(rest.value(), 5, 24)));
    }

    /// a classes of b pupils and c teachers, a ticket d, the bus e, the school has f: what is left.
    private static void classTrip(Sheet s) {
        Num people = s.add(s.multiply(s.pick(2, 4), s.pick(18, 28)), s.pick(2, 6));
        Num tickets = s.multiply(people, s.pick(4, 12));
        Num cost = s.add(tickets, s.given(s.draw(15, 40) * 10));
        s.subtract(s.given(s.roundAbove(cost, 50)), cost);
    }

    /// The first has a, the second b times as many, the third c more than the second; all shared among d.
    private static void threeShare(Sheet s) {
        Num first = s.pick(5, 15);
        Num second = s.multiply(first, s.pick(2, 5));
        Num both = s.add(first, second);
        long children = s.draw(4, 9);
        long more = s.draw(3, 12);
        long over = (both.value() + second.value() + more) % children;
        Num third = s.add(second, s.given(over == 0 ? more : more + children - over));
        s.divide(s.add(both, third), s.given(children));
    }

    /// a litres in a tank; b a minute flow in for c minutes, d a minute out for e minutes; cans of f: how many.
    private static void tank(Sheet s) {
        long in = s.draw(5, 20);
        long inMinutes = s.draw(5, 20);
        long out = s.draw(3, 15);
        long outMinutes = s.draw(4, 15);
        long can = s.draw(5, 20);
        long start = s.draw(230, 600);
        long over = (start + in * inMinutes - out * outMinutes) % can;
        Num full = s.add(s.given(over == 0 ? start : start + can - over), s.multiply(s.given(in), s.given(inMinutes)));
        Num left = s.subtract(full, s.multiply(s.given(out), s.given(outMinutes)));
        s.divide(left, s.given(can));
    }

    /// a rows of b trees and c rows of d; e per cent are of one sort: how many of the other.
    private static void orchard(Sheet s) {
        Num first = s.multiply(s.pick(3, 12), s.given(s.draw(1, 4) * 5));
        Num trees = s.add(first, s.multiply(s.pick(3, 12), s.given(s.draw(1, 4) * 5)));
        Num sort = s.percent(s.given(s.percentOf(trees.value(), 10, 20, 25, 30, 40, 50, 60, 70, 75, 80)), trees);
        s.subtract(trees, sort);
    }

    /// The first has a and saves b a week, the second has c and saves d a week; the difference after e weeks.
    private static void twoSavers(Sheet s) {
        Num start = s.pick(20, 90);
        Num weekly = s.pick(8, 25);
        long otherWeekly = s.draw(3, weekly.value() - 2);
        long weeks = s.draw(4, 12);
        long lead = start.value() + (weekly.value() - otherWeekly) * weeks;
        Num otherStart = s.pick(10, Math.min(120, lead - 3));
        Num other = s.given(otherWeekly);
        Num time = s.given(weeks);
        Num total = s.add(start, s.multiply(weekly, time));
        s.subtract(total, s.add(otherStart, s.multiply(other, time)));
    }
}
