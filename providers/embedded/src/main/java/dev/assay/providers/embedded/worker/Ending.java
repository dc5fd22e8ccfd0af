package dev.assay.providers.embedded.worker;

import org.jspecify.annotations.Nullable;

/// How a generation ended.
///
/// @param counts what the engine's log says of it
/// @param finish `stop`, `length`, or null when it cannot be told
record Ending(TaskCounts counts, @Nullable String finish) {

    /// @param endToken whether the last token was one that ends a generation
    /// @param limit    most tokens that were allowed
    static Ending of(TaskCounts counts, boolean endToken, int limit) {
        return new Ending(counts, finish(counts, endToken, limit));
    }

    private static @Nullable String finish(TaskCounts counts, boolean endToken, int limit) {
        if (endToken) {
            return "stop";
        }
        Long output = counts.outputTokens();
        Boolean full = counts.contextFull();
        if (output == null || full == null) {
            return null;
        }
        // A stop string whose last token is also the last one allowed cannot be told from the limit: it counts as cut.
        return full || output >= limit ? "length" : "stop";
    }
}
