package dev.assay.harness.extract.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of an expression to forty digits, at given values of its variables.
final class Evaluate {

    private static final int LARGEST_EXPONENT = 100_000;

    /// What a function of forty digits takes, in steps.
    private static final int FUNCTION = 500;

    private static final int ROOT = 50;

    @FunctionalInterface
    private interface Operation {
        @Nullable
        Approx apply(Approx a, Approx b);
    }

    private Evaluate() {}

    /// The value at the given point: one row of one cell for a number, more for a matrix.
    ///
    /// @return null where it is not defined, not understood or too large
    static @Nullable List<List<Approx>> at(Node node, Point point) {
        if (node instanceof Node.Matrix(List<List<Node>> rows)) {
            List<List<Approx>> values = new ArrayList<>();
            for (List<Node> row : rows) {
                List<Approx> cells = new ArrayList<>();
                for (Node cell : row) {
                    Approx value = number(cell, point);
                    if (value == null) {
                        return null;
                    }
                    cells.add(value);
                }
                values.add(cells);
            }
            return values;
        }
        if (node instanceof Node.Sum(Node l, Node r) && (hasMatrix(l) || hasMatrix(r))) {
            return Matrices.sum(at(l, point), at(r, point));
        }
        if (node instanceof Node.Product(Node l, Node r) && (hasMatrix(l) || hasMatrix(r))) {
            return Matrices.scaled(at(l, point), at(r, point));
        }
        if (node instanceof Node.Negative(Node of) && hasMatrix(of)) {
            return Matrices.scaled(List.of(List.of(Approx.ONE.negated())), at(of, point));
        }
        Approx value = number(node, point);
        return value == null ? null : List.of(List.of(value));
    }

    private static boolean hasMatrix(Node node) {
        return switch (node) {
            case Node.Matrix matrix -> true;
            case Node.Sum(Node l, Node r) -> hasMatrix(l) || hasMatrix(r);
            case Node.Product(Node l, Node r) -> hasMatrix(l) || hasMatrix(r);
            case Node.Negative(Node of) -> hasMatrix(of);
            case Node.Constant constant -> false;
            case Node.Based based -> false;
            case Node.Name name -> false;
            case Node.Quotient quotient -> false;
            case Node.Power power -> false;
            case Node.Function function -> false;
        };
    }

    private static @Nullable Approx number(Node node, Point point) {
        Effort.spend(1);
        return switch (node) {
            case Node.Constant(Rational v) -> Approx.of(v);
            case Node.Based(Node.Constant digits, Node base) -> Approx.of(digits.value());
            case Node.Name(String name) -> point.valueOf(name);
            case Node.Matrix matrix -> null;
            case Node.Negative(Node of) -> both(number(of, point), Approx.ZERO, (a, zero) -> a.negated());
            case Node.Sum(Node l, Node r) -> both(number(l, point), number(r, point), Approx::plus);
            case Node.Product(Node l, Node r) -> both(number(l, point), number(r, point), Approx::times);
            case Node.Quotient(Node l, Node r) -> both(number(l, point), number(r, point), Approx::over);
            case Node.Power(Node b, Node e) -> {
                Rational whole = Exact.of(e);
                Approx base = number(b, point);
                Approx exponent = number(e, point);
                yield base == null || exponent == null ? null : power(base, whole, exponent);
            }
            case Node.Function(String name, List<Node> arguments) -> {
                List<Approx> values = new ArrayList<>();
                for (Node argument : arguments) {
                    Approx value = number(argument, point);
                    if (value == null) {
                        yield null;
                    }
                    values.add(value);
                }
                Rational value = Exact.of(node);
                Effort.spend(value != null ? 1 : cost(name.equals("root") ? ROOT : FUNCTION, values));
                yield value != null ? Approx.of(value) : Functions.apply(name, values);
            }
        };
    }

    private static @Nullable Approx both(@Nullable Approx a, @Nullable Approx b, Operation operation) {
        return a == null || b == null ? null : operation.apply(a, b);
    }

    private static @Nullable Approx power(Approx base, @Nullable Rational exact, Approx exponent) {
        if (exact != null && exact.isWhole() && exact.top().bitLength() < 31) {
            return whole(base, exact.top().intValue());
        }
        if (exact != null
                && exact.bottom().equals(BigInteger.TWO)
                && exact.top().bitLength() < 31) {
            return whole(base.squareRoot(), exact.top().intValue());
        }
        Effort.spend(cost(FUNCTION, List.of(base, exponent)));
        return Functions.power(base, exponent);
    }

    private static @Nullable Approx whole(Approx base, int exponent) {
        if (Math.abs((long) exponent) > LARGEST_EXPONENT || (exponent < 0 && base.isZero())) {
            return null;
        }
        Approx result = Approx.ONE;
        Approx square = base;
        for (int e = Math.abs(exponent); e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result.times(square);
            }
            square = square.times(square);
            if (tooLarge(square)) {
                return null;
            }
        }
        return exponent < 0 ? Approx.ONE.over(result) : result;
    }

    /// What a function of some values takes, in steps: series reduce their argument by halves.
    private static long cost(int function, List<Approx> values) {
        long cost = function;
        for (Approx value : values) {
            cost += Math.abs((long) value.re().precision() - value.re().scale());
        }
        return cost;
    }

    private static boolean tooLarge(Approx a) {
        BigDecimal r = a.re();
        BigDecimal i = a.im();
        return Math.abs((long) r.precision() - r.scale()) > 1_000_000L
                || Math.abs((long) i.precision() - i.scale()) > 1_000_000L;
    }
}
