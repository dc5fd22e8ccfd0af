package dev.assay.harness.extract.math;

import java.util.List;

/// An expression.
sealed interface Node {

    record Constant(Rational value) implements Node {}

    /// Digits with the base that they are written in: `2012_3`. Their value is read as if it were ten: two such
    /// numbers are the same where digits and base are, and a number without a base leaves it open.
    record Based(Constant digits, Node base) implements Node {}

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
