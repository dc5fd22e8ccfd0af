package dev.assay.harness.extract.math;

import java.util.ArrayList;
import java.util.List;

/// The bases that an expression's numbers are written in.
final class Bases {

    private Bases() {}

    /// Whether two expressions name the same bases, or one of them names none.
    static boolean agree(Node a, Node b) {
        List<Node> left = in(a);
        List<Node> right = in(b);
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    /// The bases from left to right.
    private static List<Node> in(Node node) {
        List<Node> bases = new ArrayList<>();
        collect(node, bases);
        return bases;
    }

    private static void collect(Node node, List<Node> into) {
        switch (node) {
            case Node.Based(Node.Constant digits, Node base) -> into.add(base);
            case Node.Constant constant -> {}
            case Node.Name name -> {}
            case Node.Negative(Node of) -> collect(of, into);
            case Node.Sum(Node l, Node r) -> both(l, r, into);
            case Node.Product(Node l, Node r) -> both(l, r, into);
            case Node.Quotient(Node l, Node r) -> both(l, r, into);
            case Node.Power(Node base, Node exponent) -> both(base, exponent, into);
            case Node.Function(String name, List<Node> arguments) -> arguments.forEach(a -> collect(a, into));
            case Node.Matrix(List<List<Node>> rows) -> rows.forEach(row -> row.forEach(cell -> collect(cell, into)));
        }
    }

    private static void both(Node left, Node right, List<Node> into) {
        collect(left, into);
        collect(right, into);
    }
}
