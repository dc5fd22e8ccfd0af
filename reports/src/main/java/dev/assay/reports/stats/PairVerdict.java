package dev.assay.reports.stats;

/// Who won a head-to-head comparison. A difference that chance explains well is not a win: *not resolved* is
/// a verdict.
public enum PairVerdict {
    A("a"),
    B("b"),
    NOT_RESOLVED("not resolved");

    /// A comparison is resolved when its p is below this.
    public static final double LEVEL = 0.05;

    private final String id;

    PairVerdict(String id) {
        this.id = id;
    }

    /// The word in JSON.
    public String id() {
        return id;
    }

    /// @param onlyA questions that only A has right
    /// @param onlyB questions that only B has right
    /// @param p     p of the test, corrected where many were made
    public static PairVerdict of(long onlyA, long onlyB, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p is " + p + ", which is not between 0 and 1");
        }
        if (p >= LEVEL || onlyA == onlyB) {
            return NOT_RESOLVED;
        }
        return onlyA > onlyB ? A : B;
    }
}
