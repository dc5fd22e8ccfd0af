package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;

/// Hours of the week with prices of their own, such as an off-peak discount.
///
/// @param name  what the provider calls it, for example `off-peak`
/// @param hours when it holds
/// @param rates what the prices are then
public record Band(String name, WeekHours hours, BandRates rates) {
    public Band {
        requireNonNull(name, "name is null");
        requireNonNull(hours, "hours is null");
        requireNonNull(rates, "rates is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the band's name is blank; say for example off-peak");
        }
    }

    boolean holdsAt(Instant at) {
        return hours.contains(at);
    }

    Band times(BigDecimal factor) {
        return new Band(name, hours, rates.times(factor));
    }
}
