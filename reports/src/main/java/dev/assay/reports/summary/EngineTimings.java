package dev.assay.reports.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// What an engine says of its own speed in one reply, in tokens a second; -1 where it says nothing.
///
/// @param prompt rate of reading the prompt, cached tokens left out. Ollama counts cached tokens among those
///               read and does not say how many they were (22 tokens in 808 ms, the same again in 40 ms): its
///               rate of reading is not known
/// @param decode rate of writing the reply
/// @param read   tokens of the prompt that were read and not found in a cache
record EngineTimings(float prompt, float decode, long read) {
    static final EngineTimings UNKNOWN = new EngineTimings(-1, -1, -1);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param json llama.cpp's `timings` (milliseconds) or Ollama's durations (nanoseconds); null for none
    static EngineTimings of(@Nullable String json) {
        if (json == null) {
            return UNKNOWN;
        }
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            return UNKNOWN;
        }
        return node.has("eval_duration")
                ? new EngineTimings(-1, rate(node, "eval_count", "eval_duration", 1e9), -1)
                : new EngineTimings(
                        rate(node, "prompt_n", "prompt_ms", 1e3),
                        rate(node, "predicted_n", "predicted_ms", 1e3),
                        node.path("prompt_n").asLong(-1));
    }

    private static float rate(JsonNode node, String count, String time, double perSecond) {
        double tokens = node.path(count).asDouble(0);
        double spent = node.path(time).asDouble(0);
        return tokens > 0 && spent > 0 ? (float) (tokens * perSecond / spent) : -1;
    }
}
