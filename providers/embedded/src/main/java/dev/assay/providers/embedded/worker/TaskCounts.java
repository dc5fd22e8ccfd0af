package dev.assay.providers.embedded.worker;

import org.jspecify.annotations.Nullable;

/// What the engine's log says of one task. Null means that the line was not there, or not readable.
///
/// @param promptTokens    tokens of the prompt, cached ones included
/// @param evaluatedTokens tokens of the prompt that had to be evaluated: those not found in the slot's cache
/// @param promptMillis    time for them
/// @param outputTokens    tokens generated, the end token included
/// @param outputMillis    time for them, from the first to the last
/// @param contextFull     whether the end of the slot's context was reached
record TaskCounts(
        @Nullable Long promptTokens,
        @Nullable Long evaluatedTokens,
        @Nullable Double promptMillis,
        @Nullable Long outputTokens,
        @Nullable Double outputMillis,
        @Nullable Boolean contextFull) {
    static final TaskCounts UNKNOWN = new TaskCounts(null, null, null, null, null, null);

    TaskCounts withPrompt(@Nullable Long tokens) {
        return new TaskCounts(tokens, evaluatedTokens, promptMillis, outputTokens, outputMillis, contextFull);
    }

    TaskCounts withEvaluated(@Nullable Long tokens, @Nullable Double millis) {
        return new TaskCounts(promptTokens, tokens, millis, outputTokens, outputMillis, contextFull);
    }

    TaskCounts withOutput(@Nullable Long tokens, @Nullable Double millis) {
        return new TaskCounts(promptTokens, evaluatedTokens, promptMillis, tokens, millis, contextFull);
    }

    TaskCounts withContextFull(boolean full) {
        return new TaskCounts(promptTokens, evaluatedTokens, promptMillis, outputTokens, outputMillis, full);
    }

    /// Tokens of the prompt that came from the slot's cache; null when either count is not known.
    @Nullable
    Long cachedTokens() {
        return promptTokens == null || evaluatedTokens == null ? null : promptTokens - evaluatedTokens;
    }
}
