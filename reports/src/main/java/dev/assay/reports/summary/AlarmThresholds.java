package dev.assay.reports.summary;

import java.util.List;
import java.util.Map;

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

    private static final List<String> NAMES =
            List.of("truncated", "no-answer", "refused", "failed", "empty", "unknown-usage");

    public AlarmThresholds {
        check("truncated", truncated);
        check("noAnswer", noAnswer);
        check("refused", refused);
        check("failed", failed);
        check("empty", empty);
        check("unknownUsage", unknownUsage);
    }

    /// The thresholds of a run: those it names, the default for the others.
    ///
    /// @param named by name: `truncated`, `no-answer`, `refused`, `failed`, `empty`, `unknown-usage`
    /// @throws IllegalArgumentException for any other name, or a share that is none
    public static AlarmThresholds of(Map<String, Double> named) {
        for (String name : named.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no alarm '" + name + "'; known are " + String.join(", ", NAMES));
            }
        }
        return new AlarmThresholds(
                named.getOrDefault("truncated", DEFAULT.truncated),
                named.getOrDefault("no-answer", DEFAULT.noAnswer),
                named.getOrDefault("refused", DEFAULT.refused),
                named.getOrDefault("failed", DEFAULT.failed),
                named.getOrDefault("empty", DEFAULT.empty),
                named.getOrDefault("unknown-usage", DEFAULT.unknownUsage));
    }

    /// Whether a count has passed the threshold of its share.
    public static boolean passed(long count, long of, double threshold) {
        return count > 0 && count > threshold * of;
    }

    private static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the threshold " + name + " is " + share + "; it is a share, 0 to 1");
        }
    }
}
