package dev.assay.datasets.freshmath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// The sheet on which a recipe works out one problem: it draws numbers, gives some of them to the question and
/// records every step, so that the gold is the result of the last one.
final class Sheet {
    private final Draws draws;
    private final List<Num> givens = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Sheet(Draws draws) {
        this.draws = draws;
    }

    List<Num> givens() {
        return givens;
    }

    List<Step> steps() {
        return steps;
    }

    /// A number that does not stand in the question itself.
    long draw(long low, long high) {
        return draws.between(low, high);
    }

    /// Puts a number into the question. The first one is called `a`, the second `b` and so on.
    Num given(long value) {
        Num given = new Num(String.valueOf((char) ('a' + givens.size())), value);
        givens.add(given);
        return given;
    }

    /// Draws a number and puts it into the question.
    Num pick(long low, long high) {
        return given(draw(low, high));
    }

    /// Draws a number other than `taken` and puts it into the question.
    Num pickOther(long low, long high, Num taken) {
        long value = draw(low, high - 1);
        return given(value < taken.value() ? value : value + 1);
    }

    /// One of the options that make `percent` of the whole a whole number.
    long percentOf(long whole, long... options) {
        return anyOf(Arrays.stream(options).filter(p -> whole * p % 100 == 0));
    }

    /// A divisor of the number within a range.
    long divisorOf(long number, long low, long high) {
        return anyOf(LongStream.rangeClosed(low, high).filter(d -> number % d == 0));
    }

    /// A round sum of money that is more than what is to be paid, as one hands over or sets aside.
    long roundAbove(Num cost, long unit) {
        return (cost.value() / unit + draw(1, 3)) * unit;
    }

    Num add(Num left, Num right) {
        return step(Op.ADD, left, right);
    }

    Num subtract(Num left, Num right) {
        return step(Op.SUBTRACT, left, right);
    }

    Num multiply(Num left, Num right) {
        return step(Op.MULTIPLY, left, right);
    }

    Num divide(Num left, Num right) {
        return step(Op.DIVIDE, left, right);
    }

    Num remainder(Num left, Num right) {
        return step(Op.REMAINDER, left, right);
    }

    Num percent(Num percent, Num whole) {
        return step(Op.PERCENT, percent, whole);
    }

    private Num step(Op op, Num left, Num right) {
        Num result = new Num("s" + (steps.size() + 1), op.apply(left.value(), right.value()));
        steps.add(new Step(op, left, right, result));
        return result;
    }

    private long anyOf(LongStream options) {
        long[] found = options.toArray();
        return found[(int) draw(0, found.length - 1L)];
    }
}
