package dev.assay.datasets.freshmath;

import static java.util.Objects.requireNonNull;

/// A number with the name under which steps and wordings refer to it.
///
/// @param name  `a`, `b`, … for a number that stands in the question; `s1`, `s2`, … for the result of a step
/// @param value from 1 on
public record Num(String name, long value) {
    public Num {
        requireNonNull(name, "name is null");
        if (value < 1) {
            throw new IllegalArgumentException("number " + name + " is " + value + "; the least is 1");
        }
    }
}
