package dev.assay.reports.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line of `costs/<name>.jsonl`: one attempt, priced three ways. Null is a price or a count that is not
/// known.
///
/// @param billed   at the real hits and misses and the price in force at the attempt's instant
/// @param cold     as if every input token had missed the cache
/// @param warm     as if every input token had hit it
/// @param currency ISO 4217; null when no price is known
/// @param note     why something is not known
public record CostFacts(
        @JsonUnwrapped Unit unit,
        int attempt,
        @Nullable BigDecimal billed,
        @Nullable BigDecimal cold,
        @Nullable BigDecimal warm,
        @Nullable String currency,
        @Nullable String note) {}
