package dev.assay.harness.extract.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact number: a decimal, or a fraction of two decimals. Equality is by value; no binary floating point
/// and no rounding anywhere.
///
/// @param numerator   any decimal
/// @param denominator never zero
public record Quantity(BigDecimal numerator, BigDecimal denominator) {

    public Quantity {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException(numerator + "/0 is not a number");
        }
    }

    public static Quantity of(BigDecimal value) {
        return new Quantity(value, BigDecimal.ONE);
    }

    public static Quantity of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /// Whether both are the same number, however they are written.
    public boolean sameAs(Quantity other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) == 0;
    }

    public Quantity negated() {
        return new Quantity(numerator.negate(), denominator);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Quantity times(BigDecimal factor) {
        return new Quantity(numerator.multiply(factor), denominator);
    }

    /// @param divisor not zero
    public Quantity over(BigDecimal divisor) {
        return new Quantity(numerator, denominator.multiply(divisor));
    }

    /// The one spelling of this value: plain digits for a finite decimal, else a reduced fraction; `1800`,
    /// `0.5`, `2/3`.
    public String plain() {
        BigDecimal n = numerator.stripTrailingZeros();
        BigDecimal d = denominator.stripTrailingZeros();
        int scale = Math.max(Math.max(n.scale(), d.scale()), 0);
        BigInteger top = n.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger bottom = d.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger common = top.gcd(bottom);
        if (bottom.signum() < 0) {
            common = common.negate();
        }
        top = top.divide(common);
        bottom = bottom.divide(common);
        if (bottom.equals(BigInteger.ONE)) {
            return top.toString();
        }
        BigInteger rest = bottom;
        for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(top)
                        .divide(new BigDecimal(bottom), MathContext.UNLIMITED)
                        .stripTrailingZeros()
                        .toPlainString()
                : top + "/" + bottom;
    }
}
