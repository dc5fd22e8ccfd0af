package dev.assay.providers.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/// What a [Band] makes of the prices outside it.
public sealed interface BandRates {

    /// The prices inside the band, given those outside.
    Rates over(Rates outside);

    /// The same with every price multiplied by a factor more, for a service tier.
    BandRates times(BigDecimal factor);

    /// Every price multiplied by a factor, as the provider announces a discount.
    record Factor(BigDecimal by) implements BandRates {
        public Factor {
            requireNonNull(by, "by is null");
            if (by.signum() < 0) {
                throw new IllegalArgumentException("the factor is " + by.toPlainString() + "; the least is 0");
            }
        }

        @Override
        public Rates over(Rates outside) {
            return outside.times(by);
        }

        /// Unchanged: the prices outside the band are multiplied already.
        @Override
        public BandRates times(BigDecimal factor) {
            return this;
        }
    }

    /// Prices of their own, where the provider publishes them; list prices are rounded, so the factor is not
    /// exact.
    record Exact(Rates rates) implements BandRates {
        public Exact {
            requireNonNull(rates, "rates is null");
        }

        @Override
        public Rates over(Rates outside) {
            return rates;
        }

        @Override
        public BandRates times(BigDecimal factor) {
            return new Exact(rates.times(factor));
        }
    }
}
