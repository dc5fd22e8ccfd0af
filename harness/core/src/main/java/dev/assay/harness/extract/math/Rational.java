package dev.assay.harness.extract.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// An exact fraction in lowest terms with a positive denominator.
record Rational(BigInteger top, BigInteger bottom) {

    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);

    /// Beyond this many bits an exact value costs more than it is worth.
    private static final int MOST_BITS = 60_000;

    Rational {
        if (bottom.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = top.gcd(bottom);
        if (bottom.signum() < 0) {
            common = common.negate();
        }
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigInteger(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Rational plus(Rational o) {
        return new Rational(top.multiply(o.bottom).add(o.top.multiply(bottom)), bottom.multiply(o.bottom));
    }

    Rational negated() {
        return new Rational(top.negate(), bottom);
    }

    Rational times(Rational o) {
        return new Rational(top.multiply(o.top), bottom.multiply(o.bottom));
    }

    /// @return null for division by zero
    @Nullable
    Rational over(Rational o) {
        return o.top.signum() == 0 ? null : new Rational(top.multiply(o.bottom), bottom.multiply(o.top));
    }

    /// A whole power; null where it is too large, or zero to a negative power.
    @Nullable
    Rational power(int exponent) {
        long bits = (long) Math.max(top.bitLength(), bottom.bitLength()) * Math.abs((long) exponent);
        if (bits > MOST_BITS || (exponent < 0 && top.signum() == 0)) {
            return null;
        }
        return exponent >= 0
                ? new Rational(top.pow(exponent), bottom.pow(exponent))
                : new Rational(bottom.pow(-exponent), top.pow(-exponent));
    }

    /// The exact root; null where it is irrational or not real.
    @Nullable
    Rational root(int degree) {
        if (top.signum() < 0 && degree % 2 == 0) {
            return null;
        }
        BigInteger t = root(top.abs(), degree);
        BigInteger b = root(bottom, degree);
        return t == null || b == null ? null : new Rational(top.signum() < 0 ? t.negate() : t, b);
    }

    private static @Nullable BigInteger root(BigInteger value, int degree) {
        if (degree < 1 || degree > 64 || value.bitLength() > 4_000) {
            return null;
        }
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
        while (low.compareTo(high) <= 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            int order = middle.pow(degree).compareTo(value);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle.add(BigInteger.ONE);
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return null;
    }

    boolean isWhole() {
        return bottom.equals(BigInteger.ONE);
    }

    int signum() {
        return top.signum();
    }
}
