package dev.assay.harness.extract.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Elementary functions of real numbers to forty digits, by their power series.
final class Series {

    private static final MathContext MC = new MathContext(56);
    static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");
    static final BigDecimal E = new BigDecimal("2.71828182845904523536028747135266249775724709369995957496696763");
    private static final BigDecimal LN2 =
            new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-58");
    private static final BigDecimal LARGEST = new BigDecimal("2000");

    private Series() {}

    /// @return null where the result would be out of all measure
    static @Nullable BigDecimal exp(BigDecimal x) {
        if (x.abs().compareTo(LARGEST) > 0) {
            return null;
        }
        int twos = x.divide(LN2, MC).setScale(0, RoundingMode.HALF_EVEN).intValue();
        BigDecimal r = x.subtract(LN2.multiply(BigDecimal.valueOf(twos)), MC);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 80 && term.abs().compareTo(SMALLEST) > 0; n++) {
            term = term.multiply(r, MC).divide(BigDecimal.valueOf(n), MC);
            sum = sum.add(term, MC);
        }
        return twos >= 0 ? sum.multiply(BigDecimal.TWO.pow(twos), MC) : sum.divide(BigDecimal.TWO.pow(-twos), MC);
    }

    /// @return null for zero and below
    static @Nullable BigDecimal ln(BigDecimal x) {
        if (x.signum() <= 0) {
            return null;
        }
        int twos = 0;
        BigDecimal m = x;
        BigDecimal low = new BigDecimal("0.7");
        BigDecimal high = new BigDecimal("1.5");
        int guess = (int) Math.round((x.precision() - x.scale()) * 3.321928094887362);
        if (Math.abs(guess) > 8) {
            twos = guess;
            m = guess > 0 ? m.divide(BigDecimal.TWO.pow(guess), MC) : m.multiply(BigDecimal.TWO.pow(-guess), MC);
        }
        while (m.compareTo(high) > 0) {
            m = m.divide(BigDecimal.TWO, MC);
            twos++;
        }
        while (m.compareTo(low) < 0) {
            m = m.multiply(BigDecimal.TWO, MC);
            twos--;
        }
        BigDecimal z = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), MC);
        BigDecimal square = z.multiply(z, MC);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n < 200 && power.abs().compareTo(SMALLEST) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), MC), MC);
            power = power.multiply(square, MC);
        }
        return sum.multiply(BigDecimal.TWO, MC).add(LN2.multiply(BigDecimal.valueOf(twos)), MC);
    }

    /// @return null for arguments so large that nothing of their angle is left
    static @Nullable BigDecimal sin(BigDecimal x) {
        if (x.abs().compareTo(new BigDecimal("1e10")) > 0) {
            return null;
        }
        BigDecimal turn = PI.multiply(BigDecimal.TWO);
        BigDecimal r = x.subtract(turn.multiply(x.divide(turn, MC).setScale(0, RoundingMode.HALF_EVEN)), MC);
        BigDecimal square = r.multiply(r, MC).negate();
        BigDecimal term = r;
        BigDecimal sum = r;
        for (int n = 2; n < 120 && term.abs().compareTo(SMALLEST) > 0; n += 2) {
            term = term.multiply(square, MC).divide(BigDecimal.valueOf((long) n * (n + 1)), MC);
            sum = sum.add(term, MC);
        }
        return sum;
    }

    static @Nullable BigDecimal cos(BigDecimal x) {
        return sin(x.add(PI.divide(BigDecimal.TWO, MC), MC));
    }

    static BigDecimal atan(BigDecimal x) {
        BigDecimal r = x;
        int halvings = 0;
        while (r.abs().compareTo(new BigDecimal("0.2")) > 0) {
            BigDecimal root = BigDecimal.ONE.add(r.multiply(r, MC), MC).sqrt(MC);
            r = r.divide(BigDecimal.ONE.add(root, MC), MC);
            halvings++;
        }
        BigDecimal square = r.multiply(r, MC).negate();
        BigDecimal power = r;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n < 200 && power.abs().compareTo(SMALLEST) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), MC), MC);
            power = power.multiply(square, MC);
        }
        return sum.multiply(BigDecimal.TWO.pow(halvings), MC);
    }
}
