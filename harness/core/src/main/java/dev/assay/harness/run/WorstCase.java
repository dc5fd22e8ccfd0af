package dev.assay.harness.run;

import dev.assay.harness.model.ModelSpec;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.pricing.Costing;
import dev.assay.providers.pricing.Price;
import dev.assay.providers.pricing.PriceBook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a call may cost at most: every byte of the prompt a token, every token a cache miss, the whole output
/// limit used. Not known where the price or the limit is not.
final class WorstCase {
    private static final int TOKENS_PER_TURN = 16;

    private final PriceBook book;

    WorstCase(PriceBook book) {
        this.book = book;
    }

    /// @param amount   null when it is not known
    /// @param currency null with it
    record Cost(@Nullable BigDecimal amount, @Nullable String currency) {}

    Cost of(ModelSpec model, Request request) {
        Integer limit = request.settings().maxTokens();
        Price price = book.find(model.kind(), model.settings().model(), Instant.now(), null)
                .orElse(null);
        if (limit == null || price == null) {
            return new Cost(null, null);
        }
        long prompt = 0;
        for (Message message : request.messages()) {
            prompt += message.text().getBytes(StandardCharsets.UTF_8).length + TOKENS_PER_TURN;
        }
        return new Cost(Costing.worstCase(prompt, limit, price), price.currency());
    }
}
