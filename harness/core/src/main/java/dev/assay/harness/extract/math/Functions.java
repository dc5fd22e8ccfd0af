package dev.assay.harness.extract.math;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Functions of numbers to forty digits. Of complex arguments only what answers need.
final class Functions {

    private static final BigDecimal TEN_LOG = BigDecimal.TEN;

    private Functions() {}

    /// @return null where the function is unknown or not defined there
    static @Nullable Approx apply(String name, List<Approx> arguments) {
        Approx x = arguments.getFirst();
        return switch (name) {
            case "root" -> root(x, arguments.get(1));
            case "logbase" -> quotient(real("ln", arguments.get(1)), real("ln", x));
            case "abs" -> Approx.real(x.size());
            case "exp" -> real("exp", x);
            case "tan" -> quotient(real("sin", x), real("cos", x));
            case "cot" -> quotient(real("cos", x), real("sin", x));
            case "sec" -> quotient(Approx.ONE, real("cos", x));
            case "csc" -> quotient(Approx.ONE, real("sin", x));
            case "log", "lg" -> quotient(real("ln", x), real("ln", Approx.real(TEN_LOG)));
            case "arcsin", "asin" -> arcsine(x);
            case "arccos", "acos" -> {
                Approx arcsine = arcsine(x);
                yield difference(half(Approx.real(Series.PI)), arcsine);
            }
            case "arctan", "atan" -> real("atan", x);
            case "sinh" -> half(difference(real("exp", x), real("exp", x.negated())));
            case "cosh" -> half(sum(real("exp", x), real("exp", x.negated())));
            case "tanh" ->
                quotient(
                        difference(real("exp", x), real("exp", x.negated())),
                        sum(real("exp", x), real("exp", x.negated())));
            default -> real(name, x);
        };
    }

    private static @Nullable Approx real(String name, @Nullable Approx x) {
        if (x == null || !x.isReal()) {
            return null;
        }
        BigDecimal value = switch (name) {
            case "exp" -> Series.exp(x.re());
            case "ln" -> Series.ln(x.re());
            case "sin" -> Series.sin(x.re());
            case "cos" -> Series.cos(x.re());
            case "atan" -> Series.atan(x.re());
            default -> null;
        };
        return value == null ? null : Approx.real(value);
    }

    /// A power with any exponent, of a base above zero; a negative base has a real odd root.
    static @Nullable Approx power(Approx base, Approx exponent) {
        if (!base.isReal()) {
            return null;
        }
        if (!exponent.isReal()) {
            return turned(base, exponent);
        }
        if (base.isZero()) {
            return exponent.re().signum() > 0 ? Approx.ZERO : null;
        }
        Approx log = real("ln", base);
        return log == null ? null : real("exp", log.times(exponent));
    }

    /// A real base above zero to a complex exponent: a length and an angle.
    private static @Nullable Approx turned(Approx base, Approx exponent) {
        Approx log = real("ln", base);
        if (log == null) {
            return null;
        }
        Approx length = real("exp", log.times(Approx.real(exponent.re())));
        Approx angle = log.times(Approx.real(exponent.im()));
        Approx cosine = real("cos", angle);
        Approx sine = real("sin", angle);
        return length == null || cosine == null || sine == null
                ? null
                : length.times(new Approx(cosine.re(), sine.re()));
    }

    private static @Nullable Approx root(Approx degree, Approx radicand) {
        if (degree.sameAs(Approx.real(BigDecimal.TWO))) {
            return radicand.squareRoot();
        }
        Approx exponent = Approx.ONE.over(degree);
        if (exponent == null) {
            return null;
        }
        boolean odd =
                degree.isReal() && degree.re().remainder(BigDecimal.TWO).abs().compareTo(BigDecimal.ONE) == 0;
        if (radicand.isReal() && radicand.re().signum() < 0 && odd) {
            Approx root = power(radicand.negated(), exponent);
            return root == null ? null : root.negated();
        }
        return power(radicand, exponent);
    }

    private static @Nullable Approx arcsine(Approx x) {
        if (!x.isReal() || x.re().abs().compareTo(BigDecimal.ONE) > 0) {
            return null;
        }
        Approx side = Approx.ONE.plus(x.times(x).negated()).squareRoot();
        return side.isZero()
                ? half(Approx.real(x.re().signum() < 0 ? Series.PI.negate() : Series.PI))
                : real("atan", quotient(x, side));
    }

    private static @Nullable Approx quotient(@Nullable Approx a, @Nullable Approx b) {
        return a == null || b == null ? null : a.over(b);
    }

    private static @Nullable Approx sum(@Nullable Approx a, @Nullable Approx b) {
        return a == null || b == null ? null : a.plus(b);
    }

    private static @Nullable Approx difference(@Nullable Approx a, @Nullable Approx b) {
        return a == null || b == null ? null : a.plus(b.negated());
    }

    private static @Nullable Approx half(@Nullable Approx a) {
        return a == null ? null : a.times(Approx.real(new BigDecimal("0.5")));
    }
}
