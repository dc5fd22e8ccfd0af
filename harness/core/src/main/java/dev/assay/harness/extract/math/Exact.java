package dev.assay.harness.extract.math;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exact value of an expression whose value is rational.
final class Exact {

    private static final int LARGEST_FACTORIAL = 2_000;
    private static final int MOST_BITS = 120_000;
    private static final int BITS_A_STEP = 8;

    @FunctionalInterface
    private interface Operation {
        @Nullable
        Rational apply(Rational a, Rational b);
    }

    private Exact() {}

    /// @return null where the value is not rational, holds a variable, or is too large
    static @Nullable Rational of(Node node) {
        Rational value = switch (node) {
            case Node.Constant(Rational v) -> v;
            case Node.Based(Node.Constant digits, Node base) -> digits.value();
            case Node.Name name -> null;
            case Node.Matrix matrix -> null;
            case Node.Negative(Node of) -> both(of(of), Rational.ZERO, (r, zero) -> r.negated());
            case Node.Sum(Node l, Node r) -> both(of(l), of(r), Rational::plus);
            case Node.Product(Node l, Node r) -> both(of(l), of(r), Rational::times);
            case Node.Quotient(Node l, Node r) -> both(of(l), of(r), Rational::over);
            case Node.Power(Node base, Node exponent) -> both(of(base), of(exponent), Exact::power);
            case Node.Function(String name, List<Node> arguments) -> function(name, arguments);
        };
        int bits = value == null ? 0 : value.top().bitLength() + value.bottom().bitLength();
        Effort.spend(1 + bits / BITS_A_STEP);
        return bits > MOST_BITS ? null : value;
    }

    private static @Nullable Rational both(@Nullable Rational a, @Nullable Rational b, Operation operation) {
        return a == null || b == null ? null : operation.apply(a, b);
    }

    private static @Nullable Rational power(Rational base, Rational power) {
        if (power.top().bitLength() > 20 || power.bottom().bitLength() > 6) {
            return null;
        }
        Effort.spend(
                power.isWhole() ? 1 : base.top().bitLength() + base.bottom().bitLength());
        Rational root = power.isWhole() ? base : base.root(power.bottom().intValue());
        return root == null ? null : root.power(power.top().intValue());
    }

    private static @Nullable Rational function(String name, List<Node> arguments) {
        Rational first = of(arguments.getFirst());
        if (first == null) {
            return null;
        }
        return switch (name) {
            case "abs" -> first.signum() < 0 ? first.negated() : first;
            case "floor" -> floor(first);
            case "ceil" -> floor(first.negated()).negated();
            case "factorial" -> factorial(first);
            case "root" -> {
                Rational radicand = of(arguments.get(1));
                Effort.spend(
                        radicand == null
                                ? 1
                                : radicand.top().bitLength() + radicand.bottom().bitLength());
                yield radicand == null || !first.isWhole() || first.top().bitLength() > 6
                        ? null
                        : radicand.root(first.top().intValue());
            }
            case "binom" -> {
                Rational k = of(arguments.get(1));
                yield k == null ? null : binomial(first, k);
            }
            default -> null;
        };
    }

    private static Rational floor(Rational r) {
        BigInteger[] parts = r.top().divideAndRemainder(r.bottom());
        BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Rational(whole, BigInteger.ONE);
    }

    private static @Nullable Rational factorial(Rational n) {
        if (!n.isWhole() || n.signum() < 0 || n.top().compareTo(BigInteger.valueOf(LARGEST_FACTORIAL)) > 0) {
            return null;
        }
        Effort.spend(4L * n.top().intValue());
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n.top().intValue(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return new Rational(product, BigInteger.ONE);
    }

    private static @Nullable Rational binomial(Rational n, Rational k) {
        Rational top = factorial(n);
        Rational below = factorial(k);
        Rational rest = factorial(n.plus(k.negated()));
        return top == null || below == null || rest == null ? null : top.over(below.times(rest));
    }
}
