package dev.assay.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Token counts as billed, normalised over providers. Null means *not known*, never zero.
///
/// @param prompt     all input tokens, cached ones included
/// @param cacheHit   input tokens served from the prompt cache
/// @param cacheMiss  input tokens that were not; `prompt = cacheHit + cacheMiss + cacheWrite` where all are
///                   known
/// @param cacheWrite input tokens written to the cache at a price of their own; null where the provider has
///                   none
/// @param completion all billed output tokens, reasoning included
/// @param reasoning  output tokens spent on reasoning, a part of `completion`
/// @param oddities   what did not add up in the server's own numbers, in words; empty when all is well
public record Usage(
        @Nullable Long prompt,
        @Nullable Long cacheHit,
        @Nullable Long cacheMiss,
        @Nullable Long cacheWrite,
        @Nullable Long completion,
        @Nullable Long reasoning,
        List<String> oddities) {
    public static final Usage UNKNOWN = new Usage(null, null, null, null, null, null, List.of());

    public Usage {
        notNegative("prompt", prompt);
        notNegative("cacheHit", cacheHit);
        notNegative("cacheMiss", cacheMiss);
        notNegative("cacheWrite", cacheWrite);
        notNegative("completion", completion);
        notNegative("reasoning", reasoning);
        oddities = List.copyOf(oddities);
    }

    private static void notNegative(String name, @Nullable Long tokens) {
        if (tokens != null && tokens < 0) {
            throw new IllegalArgumentException(name + " tokens are " + tokens + "; the least is 0");
        }
    }
}
