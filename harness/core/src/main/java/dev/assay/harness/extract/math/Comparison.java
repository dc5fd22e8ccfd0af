package dev.assay.harness.extract.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether two shapes mean the same.
final class Comparison {

    private static final int POINTS = 3;
    private static final Rational HUNDREDTH = Rational.of(new java.math.BigDecimal("0.01"));

    private Comparison() {}

    static boolean same(Shape left, Shape right) {
        Effort.spend(1);
        if (left instanceof Shape.Relation x && right instanceof Shape.Relation y && Relations.same(x, y)) {
            return true;
        }
        Shape a = unwrapped(left);
        Shape b = unwrapped(right);
        if (a instanceof Shape.Value(Node x, boolean px) && b instanceof Shape.Value(Node y, boolean py)) {
            return sameValue(x, px, y, py);
        }
        if (a instanceof Shape.Tuple x && b instanceof Shape.Tuple y) {
            return x.open().equals(y.open()) && x.close().equals(y.close()) && inOrder(x.items(), y.items());
        }
        if (a instanceof Shape.Collection(List<Shape> x) && b instanceof Shape.Collection(List<Shape> y)) {
            return inAnyOrder(x, y);
        }
        if (a instanceof Shape.Union || b instanceof Shape.Union) {
            List<Shape> x = intervals(a);
            List<Shape> y = intervals(b);
            return x != null && y != null && inAnyOrder(x, y);
        }
        if (a instanceof Shape.Ratio(List<Shape> x) && b instanceof Shape.Ratio(List<Shape> y)) {
            return inOrder(x, y);
        }
        if (a instanceof Shape.Words(String x) && b instanceof Shape.Words(String y)) {
            return x.equals(y);
        }
        List<Shape> x = items(a);
        List<Shape> y = items(b);
        boolean loose = a instanceof Shape.Collection || b instanceof Shape.Collection || isVector(a) || isVector(b);
        return x != null && y != null && loose && inOrder(x, y);
    }

    /// A shape without what only names it: `x = 5` is 5, a set of one is that one, and a bound is an interval.
    private static Shape unwrapped(Shape shape) {
        return switch (shape) {
            case Shape.Relation relation -> {
                Shape plain = Relations.plain(relation);
                yield plain instanceof Shape.Relation ? plain : unwrapped(plain);
            }
            case Shape.Collection(List<Shape> items) when items.size() == 1 -> unwrapped(items.getFirst());
            case Shape.Union(List<Shape> parts) when parts.size() == 1 -> unwrapped(parts.getFirst());
            default -> shape;
        };
    }

    /// The parts of a union, also where it is written as bounds: `x < -1 or x > 3`, `x ≠ 3`; null for anything
    /// else.
    private static @Nullable List<Shape> intervals(Shape shape) {
        return switch (shape) {
            case Shape.Union(List<Shape> parts) -> parts;
            case Shape.Relation relation -> Relations.around(relation);
            case Shape.Collection(List<Shape> items)
            when items.stream().allMatch(item -> item instanceof Shape.Relation) ->
                items.stream().map(Comparison::unwrapped).toList();
            default -> null;
        };
    }

    /// The items of what can be read as a row of values; null for anything else.
    private static @Nullable List<Shape> items(Shape shape) {
        return switch (shape) {
            case Shape.Tuple tuple
            when tuple.open().equals("(") && tuple.close().equals(")") -> tuple.items();
            case Shape.Collection(List<Shape> items) -> items;
            case Shape.Value(Node.Matrix(List<List<Node>> rows), boolean percent)
            when rows.stream().allMatch(r -> r.size() == 1) ->
                rows.stream()
                        .map(r -> (Shape) new Shape.Value(r.getFirst(), false))
                        .toList();
            default -> null;
        };
    }

    private static boolean isVector(Shape shape) {
        return shape instanceof Shape.Value(Node.Matrix matrix, boolean percent);
    }

    static boolean inOrder(List<Shape> a, List<Shape> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean inAnyOrder(List<Shape> a, List<Shape> b) {
        if (a.size() != b.size()) {
            return false;
        }
        List<Shape> left = new ArrayList<>(b);
        for (Shape item : a) {
            Optional<Shape> match =
                    left.stream().filter(other -> same(item, other)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return true;
    }

    /// A percentage equals its number and its hundredth.
    private static boolean sameValue(Node a, boolean percentA, Node b, boolean percentB) {
        if (sameNode(a, b)) {
            return true;
        }
        Node hundredth = new Node.Constant(HUNDREDTH);
        return percentA != percentB
                && sameNode(
                        percentA ? new Node.Product(a, hundredth) : a, percentB ? new Node.Product(b, hundredth) : b);
    }

    static boolean sameNode(Node a, Node b) {
        if (a.equals(b)) {
            return true;
        }
        if (!Bases.agree(a, b)) {
            return false;
        }
        Rational x = Exact.of(a);
        Rational y = Exact.of(b);
        if (x != null && y != null) {
            return x.equals(y);
        }
        int agreed = 0;
        for (int i = 0; i < POINTS; i++) {
            List<List<Approx>> left = Evaluate.at(a, new Point(i));
            List<List<Approx>> right = Evaluate.at(b, new Point(i));
            if (left != null && right != null) {
                if (!Matrices.same(left, right)) {
                    return false;
                }
                agreed++;
            } else if (left != null || right != null) {
                return false;
            }
        }
        return agreed == POINTS;
    }
}
