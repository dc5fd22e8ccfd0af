package dev.assay.reports.summary;

/// Shares of a cell's done units above which a summary raises an alarm, each 0 … 1.
///
/// @param truncated    answers cut at the limit
/// @param noAnswer     answers in which no rule found a value
/// @param refused      refusals
/// @param failed       units without an answer
/// @param empty        answers of white space alone
/// @param unknownUsage attempts whose tokens are not known, of all attempts
public record AlarmThresholds(
        double truncated, double noAnswer, double refused, double failed, double empty, double unknownUsage) {
    /// Ten per cent for no answer found, one for unknown usage, five for the others.
    public static final AlarmThresholds DEFAULT = new AlarmThresholds(0.05, 0.10, 0.05, 0.05, 0.05, 0.01);

    public AlarmThresholds {
        check("truncated", truncated);
        check("noAnswer", noAnswer);
        check("refused", refused);
        check("failed", failed);
        check("empty", empty);
        check("unknownUsage", unknownUsage);
    }

    private static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the threshold " + name + " is " + share + "; it is a share, 0 to 1");
        }
    }
}
