package dev.assay.providers.embedded.worker;

/// How a generation ended.
///
/// @param counts what the engine's log says of it
/// @param finish `stop` or `length`
record Ending(TaskCounts counts, String finish) {

    /// @param endToken whether the last token was one that ends a generation
    /// @param limit    most tokens that were allowed
    /// @throws ApiError when the counts do not tell: a reply that may have been cut must not pass for a whole
    ///                  one
    static Ending of(TaskCounts counts, boolean endToken, int limit) {
        return new Ending(counts, finish(counts, endToken, limit));
    }

    private static String finish(TaskCounts counts, boolean endToken, int limit) {
        if (endToken) {
            return "stop";
        }
        Long output = counts.outputTokens();
        Boolean full = counts.contextFull();
        if (output == null || full == null) {
            throw ApiError.engine(
                    "the engine's log does not tell how the reply ended, so it cannot be told from a reply"
                            + " that was cut");
        }
        // A stop string whose last token is also the last one allowed cannot be told from the limit: it counts as cut.
        return full || output >= limit ? "length" : "stop";
    }
}
