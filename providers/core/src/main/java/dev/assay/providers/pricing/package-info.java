/// What a call costs. A [dev.assay.providers.pricing.PriceBook] holds dated prices, a
/// [dev.assay.providers.pricing.Price] is what one of them comes to at an instant, and
/// [dev.assay.providers.pricing.Costing] puts a price to token counts three ways: as billed, all-miss and
/// all-hit. Exact decimals throughout; what is not known is null or empty, never 0.
@NullMarked
package dev.assay.providers.pricing;

import org.jspecify.annotations.NullMarked;
