package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a model's tokens cost over a period. As the book lists it a price may have a [Band]; as
/// [PriceBook#find] answers, it is flat: the band is resolved for the instant asked about.
///
/// Not expressed: public holidays (DeepSeek's off-peak hours cover the Chinese ones), surcharges of a region
/// or an endpoint, a storage fee per hour, a second price for a longer-lived cache write, a price per request
/// or per tool call. Where one of these matters, [#note] says so.
///
/// @param kind      the kind of provider, for example `deepseek`
/// @param model     the name under which the book lists the model; the one asked about may be an alias of it
/// @param tier      service tier: `standard`, `batch`, `flex`, `priority`
/// @param rates     per million tokens
/// @param currency  ISO 4217, for example `USD`
/// @param from      first instant at which it holds
/// @param until     first instant at which it no longer does; null while no end is known
/// @param band      hours with other prices; null where there are none, and once resolved
/// @param inBand    name of the band whose prices these are; null outside of one, and before resolving
/// @param longPrompt other prices for a long prompt; null where its length does not matter
/// @param source    where the price was read
/// @param observed  the day on which it was read there
/// @param note      what else to know before trusting it; null when there is nothing
public record Price(
        String kind,
        String model,
        String tier,
        Rates rates,
        String currency,
        Instant from,
        @Nullable Instant until,
        @Nullable Band band,
        @Nullable String inBand,
        @Nullable LongPrompt longPrompt,
        String source,
        LocalDate observed,
        @Nullable String note) {
    /// The tier of a request that asks for none.
    public static final String STANDARD = "standard";

    public Price {
        requireNonNull(kind, "kind is null");
        requireNonNull(model, "model is null");
        requireNonNull(tier, "tier is null");
        requireNonNull(rates, "rates is null");
        requireNonNull(currency, "currency is null");
        requireNonNull(from, "from is null");
        requireNonNull(source, "source is null");
        requireNonNull(observed, "observed is null");
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("the price holds from " + from + " until " + until
                    + ", which is no time at all; until is the first instant after it");
        }
        if (band != null && longPrompt != null && band.rates() instanceof BandRates.Exact) {
            throw new IllegalArgumentException("a band with prices of its own and a long prompt's prices cannot stand"
                    + " together: what a long prompt costs inside the band is not known; give the band a factor");
        }
    }

    /// A price that has held always, for tests and for prices typed in by hand.
    public static Price flat(String currency, BigDecimal inputMiss, @Nullable BigDecimal inputHit, BigDecimal output) {
        return new Price(
                "manual",
                "manual",
                STANDARD,
                new Rates(inputMiss, inputHit, null, output),
                currency,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                "typed in",
                LocalDate.EPOCH,
                null);
    }

    /// Per million input tokens that were not in the cache.
    public BigDecimal inputMiss() {
        return rates.inputMiss();
    }

    /// Per million input tokens served from the cache; null where no such price is known.
    public @Nullable BigDecimal inputHit() {
        return rates.inputHit();
    }

    /// Per million input tokens written to the cache; null where that costs what a miss does.
    public @Nullable BigDecimal cacheWrite() {
        return rates.cacheWrite();
    }

    /// Per million output tokens, reasoning included.
    public BigDecimal output() {
        return rates.output();
    }

    /// Whether it holds at an instant: the start is part of the period, the end is not.
    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /// The price with its band resolved: flat, with the prices of that instant. The period stays that of the
    /// book's line.
    public Price at(Instant at) {
        return band == null ? this : flattened(band.holdsAt(at) ? band : null);
    }

    private Price flattened(@Nullable Band in) {
        LongPrompt longer = longPrompt;
        if (in != null && longer != null) {
            longer = new LongPrompt(longer.above(), in.rates().over(longer.rates()));
        }
        Rates now = in == null ? rates : in.rates().over(rates);
        String name = in == null ? null : in.name();
        return new Price(kind, model, tier, now, currency, from, until, null, name, longer, source, observed, note);
    }

    /// The same for another tier whose every price is a multiple of this one's.
    Price inTier(String otherTier, BigDecimal factor) {
        return new Price(
                kind,
                model,
                otherTier,
                rates.times(factor),
                currency,
                from,
                until,
                band == null ? null : band.times(factor),
                inBand,
                longPrompt == null
                        ? null
                        : new LongPrompt(longPrompt.above(), longPrompt.rates().times(factor)),
                source,
                observed,
                note);
    }

    /// The prices for a prompt of this length.
    Rates ratesFor(long promptTokens) {
        return longPrompt != null && promptTokens > longPrompt.above() ? longPrompt.rates() : rates;
    }
}
