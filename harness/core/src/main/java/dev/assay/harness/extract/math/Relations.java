package dev.assay.harness.extract.math;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Equations and inequalities.
final class Relations {

    private static final Shape INFINITY = new Shape.Value(new Node.Name("infty"), false);
    private static final Shape MINUS_INFINITY = new Shape.Value(new Node.Negative(new Node.Name("infty")), false);

    private Relations() {}

    /// What a relation says without its name: the value of `x = 1/2`, the interval of `-2 ≤ x < 7`; the
    /// relation itself where it is more than that.
    static Shape plain(Shape.Relation r) {
        if (r.signs().stream().allMatch(s -> s.equals("=") || s.equals("in"))) {
            boolean constant =
                    r.sides().getFirst() instanceof Shape.Value(Node node, boolean percent) && Exact.of(node) != null;
            return r.named() || constant ? r.sides().getLast() : r;
        }
        Shape interval = interval(r);
        return interval == null ? r : interval;
    }

    static boolean same(Shape.Relation a, Shape.Relation b) {
        if (a.signs().equals(List.of("=")) && b.signs().equals(List.of("="))) {
            return sameEquation(a, b);
        }
        return sameChain(a, b) || sameChain(a, reversed(b));
    }

    private static boolean sameChain(Shape.Relation a, Shape.Relation b) {
        return a.signs().equals(b.signs()) && Comparison.inOrder(a.sides(), b.sides());
    }

    private static Shape.Relation reversed(Shape.Relation r) {
        List<String> signs = new ArrayList<>();
        for (String sign : r.signs().reversed()) {
            signs.add(
                    switch (sign) {
                        case "<" -> ">";
                        case ">" -> "<";
                        case "<=" -> ">=";
                        case ">=" -> "<=";
                        default -> sign;
                    });
        }
        return new Shape.Relation(r.sides().reversed(), signs, r.named());
    }

    /// Whether two equations have the same solutions, as far as one is a multiple of the other.
    private static boolean sameEquation(Shape.Relation a, Shape.Relation b) {
        Node x = difference(a);
        Node y = difference(b);
        if (x == null || y == null) {
            return Comparison.inOrder(a.sides(), b.sides());
        }
        Approx ratio = null;
        for (int i = 0; i < 3; i++) {
            List<List<Approx>> left = Evaluate.at(x, new Point(i));
            List<List<Approx>> right = Evaluate.at(y, new Point(i));
            if (left == null || right == null || left.size() != 1 || right.size() != 1) {
                return false;
            }
            Approx here = left.getFirst().getFirst().over(right.getFirst().getFirst());
            if (here == null || here.isZero() || (ratio != null && !ratio.sameAs(here))) {
                return false;
            }
            ratio = here;
        }
        return true;
    }

    private static @Nullable Node difference(Shape.Relation r) {
        Node left = node(r.sides().getFirst());
        Node right = node(r.sides().getLast());
        return left == null || right == null ? null : new Node.Sum(left, new Node.Negative(right));
    }

    private static @Nullable Node node(Shape shape) {
        if (shape instanceof Shape.Value(Node node, boolean percent)) {
            return node;
        }
        return shape instanceof Shape.Words(String name) && !name.isEmpty() ? new Node.Name(name) : null;
    }

    /// `x > 3` and `-2 ≤ x < 7` as intervals; null for what bounds no single name.
    private static @Nullable Shape interval(Shape.Relation r) {
        Shape.Relation up = r.signs().stream().allMatch(s -> s.startsWith(">")) ? reversed(r) : r;
        if (!up.signs().stream().allMatch(s -> s.startsWith("<"))) {
            return null;
        }
        List<Shape> sides = up.sides();
        if (sides.size() == 2) {
            if (isName(sides.getFirst())) {
                return new Shape.Tuple("(", close(up.signs().getFirst()), List.of(MINUS_INFINITY, sides.getLast()));
            }
            return isName(sides.getLast())
                    ? new Shape.Tuple(open(up.signs().getFirst()), ")", List.of(sides.getFirst(), INFINITY))
                    : null;
        }
        return sides.size() == 3 && isName(sides.get(1))
                ? new Shape.Tuple(
                        open(up.signs().getFirst()),
                        close(up.signs().getLast()),
                        List.of(sides.getFirst(), sides.getLast()))
                : null;
    }

    /// `x ≠ 3` as the two intervals beside it; null for any other relation.
    static @Nullable List<Shape> around(Shape.Relation r) {
        if (!r.signs().equals(List.of("!=")) || !isName(r.sides().getFirst())) {
            return null;
        }
        Shape value = r.sides().getLast();
        return List.of(
                new Shape.Tuple("(", ")", List.of(MINUS_INFINITY, value)),
                new Shape.Tuple("(", ")", List.of(value, INFINITY)));
    }

    private static boolean isName(Shape side) {
        return side instanceof Shape.Words || side instanceof Shape.Value(Node.Name name, boolean percent);
    }

    private static String open(String sign) {
        return sign.equals("<=") ? "[" : "(";
    }

    private static String close(String sign) {
        return sign.equals("<=") ? "]" : ")";
    }
}
