package dev.assay.datasets.freshmath;

/// One arithmetic step over whole numbers. Every one of them is exact: a plan that would give a negative number
/// or a fraction is a defect of the generator and throws.
public enum Op {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("×"),
    /// Exact division: the left number is a multiple of the right one.
    DIVIDE("÷"),
    /// What is left over when the left number is divided by the right one.
    REMAINDER("mod"),
    /// The left number per cent of the right one, which comes out whole.
    PERCENT("% ×");

    private final String sign;

    Op(String sign) {
        this.sign = sign;
    }

    long apply(long left, long right) {
        long result = switch (this) {
            case ADD -> Math.addExact(left, right);
            case SUBTRACT -> Math.subtractExact(left, right);
            case MULTIPLY -> Math.multiplyExact(left, right);
            case DIVIDE -> exact(left, right);
            case REMAINDER -> left % right;
            case PERCENT -> exact(Math.multiplyExact(left, right), 100);
        };
        if (result < 1) {
            throw new IllegalStateException(text(left, right) + " is " + result + "; every step must give 1 or more");
        }
        return result;
    }

    /// The step without its result, for example `4 + 3`.
    String text(long left, long right) {
        return left + (this == PERCENT ? "" : " ") + sign + " " + right;
    }

    private static long exact(long dividend, long divisor) {
        if (dividend % divisor != 0) {
            throw new IllegalStateException(dividend + " is not a multiple of " + divisor);
        }
        return dividend / divisor;
    }
}
