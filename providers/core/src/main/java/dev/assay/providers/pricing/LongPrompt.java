package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

/// Prices for the whole request where its prompt is long.
///
/// @param above input tokens, cached ones included; a prompt of exactly so many is still short
/// @param rates what every token of the request costs then
public record LongPrompt(long above, Rates rates) {
    public LongPrompt {
        requireNonNull(rates, "rates is null");
        if (above < 1) {
            throw new IllegalArgumentException("a prompt is long above " + above + " tokens; the least is 1");
        }
    }
}
