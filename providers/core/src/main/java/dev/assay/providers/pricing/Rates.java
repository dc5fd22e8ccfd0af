package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Four prices per million tokens, in one currency.
///
/// @param inputMiss  an input token that was not in the prompt cache
/// @param inputHit   an input token served from the cache; null where no such price is known
/// @param cacheWrite an input token written to the cache; null where writing has no price of its own, and a
///                   written token costs what a missed one does
/// @param output     an output token, reasoning included
public record Rates(
        BigDecimal inputMiss,
        @Nullable BigDecimal inputHit,
        @Nullable BigDecimal cacheWrite,
        BigDecimal output) {
    public Rates {
        requireNonNull(inputMiss, "the price of a missed input token is null");
        requireNonNull(output, "the price of an output token is null");
        notNegative("input", inputMiss);
        notNegative("hit", inputHit);
        notNegative("write", cacheWrite);
        notNegative("output", output);
        if (inputHit != null && inputHit.compareTo(inputMiss) > 0) {
            throw new IllegalArgumentException("a cache hit costs " + inputHit.toPlainString()
                    + ", more than a miss at " + inputMiss.toPlainString() + "; are the two swapped?");
        }
    }

    /// Every price multiplied by one factor, exactly.
    public Rates times(BigDecimal factor) {
        return new Rates(
                inputMiss.multiply(factor),
                inputHit == null ? null : inputHit.multiply(factor),
                cacheWrite == null ? null : cacheWrite.multiply(factor),
                output.multiply(factor));
    }

    /// What a written token costs: its own price, or that of a miss.
    BigDecimal write() {
        return cacheWrite == null ? inputMiss : cacheWrite;
    }

    private static void notNegative(String name, @Nullable BigDecimal price) {
        if (price != null && price.signum() < 0) {
            throw new IllegalArgumentException(
                    "the " + name + " price is " + price.toPlainString() + "; the least is 0");
        }
    }
}
