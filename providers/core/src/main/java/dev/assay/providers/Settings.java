package dev.assay.providers;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a model is asked: its name and the sampling parameters. Null means *not sent*: the server's default
/// holds.
///
/// @param model       the name the server knows the model by
/// @param temperature 0 or more
/// @param topP        above 0, at most 1
/// @param maxTokens   limit on output tokens, reasoning included where the server counts it so
/// @param seed        sampling seed, where the server honours one
/// @param effort      reasoning effort in the server's own words, for example `low`, `high`, `none`
/// @param extra       further fields of the request body, JSON path-free: name → JSON text, for example
///                    `thinking` → `{"type":"disabled"}`; sorted by name, so the same settings give the same
///                    bytes
public record Settings(
        String model,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable Long seed,
        @Nullable String effort,
        Map<String, String> extra) {
    public Settings {
        requireNonNull(model, "model is null");
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model name is blank");
        }
        if (temperature != null && !(temperature >= 0)) {
            throw new IllegalArgumentException("temperature is " + temperature + "; the least is 0");
        }
        if (topP != null && !(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("top_p is " + topP + "; it lies above 0 and is at most 1");
        }
        if (maxTokens != null && maxTokens < 1) {
            throw new IllegalArgumentException("max_tokens is " + maxTokens + "; the least is 1");
        }
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /// The model with every parameter left to the server.
    public static Settings of(String model) {
        return new Settings(model, null, null, null, null, null, Map.of());
    }

    public Settings withTemperature(double value) {
        return new Settings(model, value, topP, maxTokens, seed, effort, extra);
    }

    public Settings withMaxTokens(@Nullable Integer limit) {
        return new Settings(model, temperature, topP, limit, seed, effort, extra);
    }
}
