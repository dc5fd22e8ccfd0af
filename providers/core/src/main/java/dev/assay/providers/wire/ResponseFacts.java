package dev.assay.providers.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// What the response headers say of the call and of the limits.
///
/// @param requestId the server's id of the call; null when no header has it
/// @param limits    rate-limit headers, lower-case names
record ResponseFacts(@Nullable String requestId, Map<String, String> limits) {
    static final ResponseFacts NONE = new ResponseFacts(null, Map.of());

    /// In this order; a proxy's own id comes last.
    private static final List<String> IDS = List.of(
            "x-request-id",
            "request-id",
            "x-ds-trace-id",
            "apim-request-id",
            "x-generation-id",
            "inference-id",
            "x-trace-id",
            "cf-ray");

    static ResponseFacts of(Headers headers) {
        String id = null;
        for (String name : IDS) {
            String value = headers.get(name);
            if (value != null && !value.isBlank()) {
                id = value;
                break;
            }
        }
        Map<String, String> limits = new TreeMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            if (name.equals(HttpClients.RETRY_AFTER.toLowerCase(Locale.ROOT))) {
                limits.put("retry-after", headers.value(i));
            } else if (name.contains("ratelimit") || name.startsWith("retry-after")) {
                limits.put(name, headers.value(i));
            }
        }
        return new ResponseFacts(id, limits);
    }
}
