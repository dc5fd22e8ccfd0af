package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 3: three operations.
final class ThreeSteps {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("shopping", 3, 1, ThreeSteps::shopping),
            Recipe.of("times-fewer", 3, 1, ThreeSteps::timesFewer),
            Recipe.of("percent-gift", 3, 1, ThreeSteps::percentGift),
            Recipe.of("ages", 3, 1, ThreeSteps::ages),
            Recipe.of("reading-plan", 3, 1, ThreeSteps::readingPlan),
            Recipe.of("same-speed", 3, 1, ThreeSteps::sameSpeed));

    private ThreeSteps() {}

    /// Prices a and b; buys c of the first and d of the second.
    private static void shopping(Sheet s) {
        basket(s);
    }

    /// What a basket of two wares costs, from the prices a and b and the numbers c and d.
    static Num basket(Sheet s) {
        Num price = s.pick(3, 20);
        Num otherPrice = s.pickOther(3, 20, price);
        Num first = s.multiply(s.pick(2, 9), price);
        return s.add(first, s.multiply(s.pick(2, 9), otherPrice));
    }

    /// One has a, the second b times as many, the third c fewer than the second; the first and the third
    /// together.
    private static void timesFewer(Sheet s) {
        Num one = s.pick(4, 15);
        Num second = s.multiply(one, s.pick(3, 6));
        s.add(one, s.subtract(second, s.pick(3, Math.min(40, second.value() - 3))));
    }

    /// Has a, gives b per cent of them away, gets c.
    private static void percentGift(Sheet s) {
        Num had = s.given(s.draw(4, 24) * 5);
        Num gift = s.percent(s.given(s.percentOf(had.value(), 10, 20, 25, 30, 40, 50, 60, 75)), had);
        s.add(s.subtract(had, gift), s.pick(5, 40));
    }

    /// The first is a, the second b years younger, the third c times as old as the second; the third in d
    /// years.
    private static void ages(Sheet s) {
        long young = s.draw(5, 11);
        long apart = s.draw(2, 8);
        Num second = s.subtract(s.given(young + apart), s.given(apart));
        s.add(s.multiply(second, s.pick(3, 5)), s.pick(2, 15));
    }

    /// A book of a pages; b a day for c days, the rest in d days.
    private static void readingPlan(Sheet s) {
        long daily = s.draw(8, 30);
        long days = s.draw(3, 9);
        long lastDays = s.draw(3, 8);
        Num pages = s.given(daily * days + lastDays * s.draw(6, 30));
        Num read = s.multiply(s.given(daily), s.given(days));
        s.divide(s.subtract(pages, read), s.given(lastDays));
    }

    /// The first goes a kilometres in b hours; the second as fast for c hours, and d kilometres more.
    private static void sameSpeed(Sheet s) {
        long hours = s.draw(2, 5);
        Num way = s.given(hours * s.draw(9, 20));
        Num time = s.given(hours);
        Num speed = s.divide(way, time);
        s.add(s.multiply(speed, s.pickOther(2, 6, time)), s.pick(3, 20));
    }
}
