package dev.assay.harness.extract.math;

import java.util.List;

/// An expression.
sealed interface Node {

    record Constant(Rational value) implements Node {}

    /// A variable or a named constant (`pi`, `e`, `i`, `infty`).
    record Name(String name) implements Node {}

    record Sum(Node left, Node right) implements Node {}

    record Product(Node left, Node right) implements Node {}

    record Quotient(Node top, Node bottom) implements Node {}

    record Power(Node base, Node exponent) implements Node {}

    record Negative(Node of) implements Node {}

    /// @param name one of [Commands#FUNCTIONS], `root` (degree, radicand), `log` (base, value), `factorial`,
    ///             `binom`
    record Function(String name, List<Node> arguments) implements Node {}

    record Matrix(List<List<Node>> rows) implements Node {}
}
