package dev.assay.harness.extract.math;

import java.util.List;

/// What an answer is as a whole, before any value is computed.
sealed interface Shape {

    /// A number, an expression or a matrix.
    ///
    /// @param percent whether a percent sign follows
    record Value(Node node, boolean percent) implements Shape {}

    /// Things in an order: a point, a vector, an interval.
    ///
    /// @param open  `(` or `[`
    /// @param close `)` or `]`
    record Tuple(String open, String close, List<Shape> items) implements Shape {}

    /// Things without an order: a set, or values in a row such as `1, 2` and `3 ± √2`.
    record Collection(List<Shape> items) implements Shape {}

    /// Intervals or sets joined by ∪.
    record Union(List<Shape> parts) implements Shape {}

    /// Two sides or more with signs between them.
    ///
    /// @param named whether the first side is only a name: `x`, `f(x)`, `AB`, `(p, q)`
    record Relation(List<Shape> sides, List<String> signs, boolean named) implements Shape {}

    /// `3 : 5`.
    record Ratio(List<Shape> parts) implements Shape {}

    /// Words.
    record Words(String text) implements Shape {}
}
