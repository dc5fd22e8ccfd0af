package dev.assay.datasets.freshmath;

import java.util.List;

/// Level 6: six operations.
final class SixSteps {
    static final List<Recipe> RECIPES = List.of(
            Recipe.of("festival", 6, 1, SixSteps::festival),
            Recipe.of("eggs", 6, 1, SixSteps::eggs),
            Recipe.of("theatre", 6, 1, SixSteps::theatre),
            Recipe.of("collectors", 6, 1, SixSteps::collectors),
            Recipe.of("journey", 6, 1, SixSteps::journey),
            Recipe.of("stock", 6, 1, SixSteps::stock));

    private SixSteps() {}

    /// Sells a cakes at b and c bottles at d, less e for what went in, shared among f classes, one of which had
    /// g.
    private static void festival(Sheet s) {
        Num cakes = s.multiply(s.pick(20, 60), s.pick(2, 6));
        Num income = s.add(cakes, s.multiply(s.pick(20, 80), s.pick(2, 4)));
        long classes = s.draw(3, 8);
        long share = s.draw(income.value() / 2 / classes, (income.value() - 10) / classes);
        Num left = s.subtract(income, s.given(income.value() - classes * share));
        s.add(s.divide(left, s.given(classes)), s.pick(10, 90));
    }

    /// a hens, b eggs a week each, c weeks; d per cent break; boxes of e at f each.
    private static void eggs(Sheet s) {
        Num weekly = s.multiply(s.given(s.draw(2, 9) * 10), s.pick(4, 6));
        Num laid = s.multiply(weekly, s.pick(2, 6));
        Num broken = s.percent(s.given(s.percentOf(laid.value(), 5, 10, 15, 20, 25)), laid);
        Num whole = s.subtract(laid, broken);
        Num boxes = s.divide(whole, s.given(s.divisorOf(whole.value(), 6, 30)));
        s.multiply(boxes, s.pick(2, 6));
    }

    /// a rows of b seats; c empty on the first evening, d on the second; a ticket e; costs f.
    private static void theatre(Sheet s) {
        Num seats = s.multiply(s.pick(8, 16), s.pick(10, 20));
        Num first = s.subtract(seats, s.pick(5, 40));
        Num visitors = s.add(first, s.subtract(seats, s.pick(5, 40)));
        Num income = s.multiply(visitors, s.pick(4, 12));
        s.subtract(income, s.given(s.draw(10, Math.min(60, (income.value() - 20) / 10)) * 10));
    }

    /// The first has a, the second b times as many, the third c fewer; all together, d given away, shared among
    /// e.
    private static void collectors(Sheet s) {
        Num first = s.pick(8, 15);
        Num second = s.multiply(first, s.pick(3, 5));
        Num third = s.subtract(second, s.pick(3, Math.min(20, second.value() - 2)));
        Num all = s.add(s.add(first, second), third);
        long children = s.draw(3, 8);
        long gift = s.draw(4, 12);
        Num rest = s.subtract(all, s.given(gift + (all.value() - gift) % children));
        s.divide(rest, s.given(children));
    }

    /// a kilometres an hour, b hours a day, c days, d kilometres more; a litre lasts e and costs f; has g.
    private static void journey(Sheet s) {
        Num daily = s.multiply(s.given(s.draw(10, 18) * 5), s.pick(3, 6));
        Num way = s.multiply(daily, s.pick(2, 5));
        long perLitre = s.draw(10, 20);
        long more = s.draw(10, 90);
        long over = (way.value() + more) % perLitre;
        Num all = s.add(way, s.given(over == 0 ? more : more + perLitre - over));
        Num cost = s.multiply(s.divide(all, s.given(perLitre)), s.pick(2, 4));
        s.subtract(s.given(s.roundAbove(cost, 50)), cost);
    }

    /// a boxes of b; sells c per cent of all, then d; e boxes of f come in.
    private static void stock(Sheet s) {
        Num all = s.multiply(s.pick(5, 20), s.given(s.draw(2, 6) * 5));
        Num sold = s.percent(s.given(s.percentOf(all.value(), 10, 20, 25, 30, 40, 50, 60)), all);
        Num kept = s.subtract(all, sold);
        Num after = s.subtract(kept, s.pick(3, Math.min(60, kept.value() - 3)));
        s.add(after, s.multiply(s.pick(2, 9), s.pick(5, 24)));
    }
}
