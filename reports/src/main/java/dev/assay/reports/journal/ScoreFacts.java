package dev.assay.reports.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A line of `scores/<profile>@<version>.jsonl`: derived, rebuilt at any time without a call.
///
/// @param attempt number of the attempt that counts
/// @param verdict `right`, `wrong`, `no_answer`, `truncated`, `refused` or `failed`
/// @param value   what was read from the reply, in the reply's own spelling; null when nothing was found
/// @param rule    the rule that found it
/// @param start   where the span starts in the attempt's text, in UTF-16 units
/// @param end     where it ends, exclusive
/// @param key     the one spelling of the value by which epochs vote; null where nothing was found, and in runs
///                of one epoch
/// @param requested false where the prompt never asked for the format that the profile reads: then the verdict
///                  says nothing of the model; null otherwise
public record ScoreFacts(
        @JsonUnwrapped Unit unit,
        int attempt,
        String verdict,
        @Nullable String value,
        @Nullable String rule,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String key,
        @Nullable Boolean requested) {
    /// A score without a key, of a format that was asked for.
    public ScoreFacts(
            Unit unit,
            int attempt,
            String verdict,
            @Nullable String value,
            @Nullable String rule,
            @Nullable Integer start,
            @Nullable Integer end) {
        this(unit, attempt, verdict, value, rule, start, end, null, null);
    }

    /// Whether the verdict may be counted: the prompt asked for what the profile reads.
    public boolean asked() {
        return !Boolean.FALSE.equals(requested);
    }
}
