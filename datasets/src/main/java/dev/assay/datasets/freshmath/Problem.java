package dev.assay.datasets.freshmath;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/// A word problem before it is put into words: the same in every language.
///
/// @param kind   what kind of problem it is
/// @param seed   the seed it was made from
/// @param index  which item of its kind it is, from 0
/// @param scene  which of the kind's stories is told, from 0
/// @param cast   who and what it is about
/// @param givens the numbers that stand in the question, each exactly once
/// @param steps  the way to the gold; as many as the kind's level
public record Problem(Kind kind, long seed, long index, int scene, Cast cast, List<Num> givens, List<Step> steps) {
    public Problem {
        requireNonNull(kind, "kind is null");
        requireNonNull(cast, "cast is null");
        givens = List.copyOf(givens);
        steps = List.copyOf(steps);
        if (steps.size() != kind.level()) {
            throw new IllegalArgumentException(
                    "a " + kind.id() + " problem takes " + kind.level() + " steps, not " + steps.size());
        }
    }

    /// Item `index` of a kind, made from nothing but its arguments. The numbers are drawn again while the gold
    /// is one of the numbers in the question, so that no echo of the question is ever right.
    static Problem of(Kind kind, long seed, long index) {
        Draws draws = Draws.of(seed, kind.id(), index);
        Cast cast = Cast.draw(draws);
        int scene = (int) (index % kind.scenes());
        while (true) {
            Sheet sheet = new Sheet(draws);
            Recipes.of(kind).plan().accept(sheet);
            Problem problem = new Problem(kind, seed, index, scene, cast, sheet.givens(), sheet.steps());
            if (problem.givens.stream().noneMatch(given -> given.value() == problem.gold())) {
                return problem;
            }
        }
    }

    /// The right answer: the result of the last step.
    public long gold() {
        return steps.getLast().result().value();
    }

    /// The value of a number of the question.
    ///
    /// @throws IllegalArgumentException when the question has no number of that name
    public long given(String name) {
        return givens.stream()
                .filter(given -> given.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a " + kind.id() + " problem has no number " + name))
                .value();
    }

    /// The steps as equations, for example `3 × 12 = 36. 50 - 36 = 14.`
    public String working() {
        return steps.stream().map(step -> step.equation() + ".").collect(Collectors.joining(" "));
    }
}
