package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a call costs, in whole units of the currency, exact to the last decimal. Null is *not known*, never 0.
///
/// @param billed   at the real hits, misses and writes
/// @param cold     as if every input token had missed the cache and none had been written to it
/// @param warm     as if every input token had hit the cache
/// @param currency ISO 4217
/// @param note     why something is not known; null when all three are
public record Cost(
        @Nullable BigDecimal billed,
        @Nullable BigDecimal cold,
        @Nullable BigDecimal warm,
        String currency,
        @Nullable String note) {
    public Cost {
        requireNonNull(currency, "currency is null");
    }
}
