package dev.assay.datasets.freshmath;

import static java.util.Objects.requireNonNull;

/// One step of the way from the numbers in the question to the gold.
///
/// @param op     what is done
/// @param left   a number of the question or the result of an earlier step
/// @param right  the other one
/// @param result what comes out, named after the step: `s1` for the first
public record Step(Op op, Num left, Num right, Num result) {
    public Step {
        requireNonNull(op, "op is null");
        requireNonNull(left, "left is null");
        requireNonNull(right, "right is null");
        requireNonNull(result, "result is null");
    }

    /// The step as an equation, for example `4 + 3 = 7`.
    public String equation() {
        return op.text(left.value(), right.value()) + " = " + result.value();
    }
}
