package dev.assay.harness.extract.math;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// A complex number to forty digits.
record Approx(BigDecimal re, BigDecimal im) {

    static final MathContext DIGITS = new MathContext(44);
    static final Approx ZERO = new Approx(BigDecimal.ZERO, BigDecimal.ZERO);
    static final Approx ONE = real(BigDecimal.ONE);
    static final Approx I = new Approx(BigDecimal.ZERO, BigDecimal.ONE);

    /// Two values nearer than this, relative to their size, are the same.
    private static final BigDecimal NEAR = new BigDecimal("1e-28");

    static Approx real(BigDecimal value) {
        return new Approx(value, BigDecimal.ZERO);
    }

    static Approx of(Rational value) {
        return real(new BigDecimal(value.top()).divide(new BigDecimal(value.bottom()), DIGITS));
    }

    boolean isReal() {
        return im.signum() == 0;
    }

    boolean isZero() {
        return re.signum() == 0 && im.signum() == 0;
    }

    Approx plus(Approx o) {
        return new Approx(re.add(o.re, DIGITS), im.add(o.im, DIGITS));
    }

    Approx negated() {
        return new Approx(re.negate(), im.negate());
    }

    Approx times(Approx o) {
        if (isReal() && o.isReal()) {
            return real(re.multiply(o.re, DIGITS));
        }
        return new Approx(
                re.multiply(o.re, DIGITS).subtract(im.multiply(o.im, DIGITS), DIGITS),
                re.multiply(o.im, DIGITS).add(im.multiply(o.re, DIGITS), DIGITS));
    }

    /// @return null for division by zero
    @Nullable
    Approx over(Approx o) {
        if (o.isZero()) {
            return null;
        }
        if (o.isReal()) {
            return new Approx(re.divide(o.re, DIGITS), im.divide(o.re, DIGITS));
        }
        BigDecimal norm = o.norm();
        Approx n = times(new Approx(o.re, o.im.negate()));
        return new Approx(n.re.divide(norm, DIGITS), n.im.divide(norm, DIGITS));
    }

    BigDecimal norm() {
        return re.multiply(re, DIGITS).add(im.multiply(im, DIGITS), DIGITS);
    }

    BigDecimal size() {
        return isReal() ? re.abs() : norm().sqrt(DIGITS);
    }

    /// The principal square root.
    Approx squareRoot() {
        if (isReal()) {
            return re.signum() >= 0
                    ? real(re.sqrt(DIGITS))
                    : new Approx(BigDecimal.ZERO, re.negate().sqrt(DIGITS));
        }
        BigDecimal two = BigDecimal.TWO;
        BigDecimal size = size();
        BigDecimal a =
                size.add(re, DIGITS).divide(two, DIGITS).max(BigDecimal.ZERO).sqrt(DIGITS);
        BigDecimal b = size.subtract(re, DIGITS)
                .divide(two, DIGITS)
                .max(BigDecimal.ZERO)
                .sqrt(DIGITS);
        return new Approx(a, im.signum() < 0 ? b.negate() : b);
    }

    boolean sameAs(Approx o) {
        BigDecimal scale = size().max(o.size()).max(BigDecimal.ONE);
        return plus(o.negated()).size().compareTo(scale.multiply(NEAR, DIGITS)) <= 0;
    }
}
