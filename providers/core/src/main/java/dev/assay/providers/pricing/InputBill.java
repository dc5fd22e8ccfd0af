package dev.assay.providers.pricing;

import dev.assay.providers.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the input tokens come to at real hits, misses and writes, in millionths of the currency's unit, or why
/// that cannot be said. Exactly one of the two is null.
record InputBill(@Nullable BigDecimal millionths, @Nullable String problem) {

    /// A count that is missing is taken from the others where it follows from them, and as 0 where its price
    /// does not differ from that of a miss.
    static InputBill of(Usage usage, long prompt, Rates rates) {
        Long hit = usage.cacheHit();
        Long miss = usage.cacheMiss();
        Long write = usage.cacheWrite();
        if (write == null) {
            boolean accounted = (hit != null && miss != null) || (hit != null && hit == prompt);
            if (!accounted && differs(rates.cacheWrite(), rates)) {
                return unknown("how many input tokens were written to the cache is not known");
            }
            write = 0L;
        }
        if (hit == null) {
            if (miss == null && differs(rates.inputHit(), rates)) {
                return unknown("how many input tokens hit the cache is not known");
            }
            hit = miss == null ? 0L : prompt - miss - write;
        }
        if (miss == null) {
            miss = prompt - hit - write;
        }
        // compared term by term, so that absurd counts cannot overflow into a match
        if (hit < 0 || miss < 0 || hit > prompt || write > prompt - hit || miss != prompt - hit - write) {
            return unknown("the counts do not add up: of " + prompt + " input tokens " + said(usage.cacheHit())
                    + " hit, " + said(usage.cacheMiss()) + " missed and " + said(usage.cacheWrite())
                    + " were written");
        }
        BigDecimal hitPrice = rates.inputHit();
        if (hitPrice == null) {
            if (hit > 0) {
                return unknown(hit + " input tokens hit the cache, and no price of a hit is known");
            }
            hitPrice = BigDecimal.ZERO;
        }
        return new InputBill(
                hitPrice.multiply(BigDecimal.valueOf(hit))
                        .add(rates.inputMiss().multiply(BigDecimal.valueOf(miss)))
                        .add(rates.write().multiply(BigDecimal.valueOf(write))),
                null);
    }

    private static boolean differs(@Nullable BigDecimal price, Rates rates) {
        return price != null && price.compareTo(rates.inputMiss()) != 0;
    }

    private static InputBill unknown(String why) {
        return new InputBill(null, why);
    }

    private static String said(@Nullable Long tokens) {
        return tokens == null ? "an unknown number" : tokens.toString();
    }
}
