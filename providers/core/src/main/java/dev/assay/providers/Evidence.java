package dev.assay.providers;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be said of an attempt beside its text. Null means that the server did not say.
///
/// @param timeline    the marks
/// @param usage       normalised token counts
/// @param rawUsage    the usage object as received, JSON text; kept because normalising is an opinion
/// @param finish      the finish reason in the server's own word
/// @param status      HTTP status; null when no answer came
/// @param requestId   the server's id of this call, for its support
/// @param servedModel the model that answered, as it names itself; aliases make it differ from the one asked
///                    for
/// @param fingerprint the server's build or configuration mark
/// @param tier        the service tier that was used; prices depend on it
/// @param limits      rate-limit headers as received, lower-case names
/// @param engine      the engine's own timings as received, JSON text (llama.cpp `timings`, Ollama durations)
public record Evidence(
        Timeline timeline,
        Usage usage,
        @Nullable String rawUsage,
        @Nullable String finish,
        @Nullable Integer status,
        @Nullable String requestId,
        @Nullable String servedModel,
        @Nullable String fingerprint,
        @Nullable String tier,
        Map<String, String> limits,
        @Nullable String engine) {
    public Evidence {
        requireNonNull(timeline, "timeline is null");
        requireNonNull(usage, "usage is null");
        limits = Map.copyOf(limits);
    }
}
