package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an error body says, whatever its shape: `{"error":{"message","type","code"}}`, `{"error":"text"}`,
/// `{"object":"error","message",…}`, `{"detail":…}`, an error inside an SSE line, or plain text.
///
/// @param message    the server's words; empty when it said nothing
/// @param type       `type`, lower case; empty when absent
/// @param code       `code` as text, lower case; empty when absent
/// @param status     an HTTP status inside the body, for errors that come after a 200; null when absent
/// @param retryDelay Google's `retryDelay`, for example `48s`; null when absent
record ServerError(
        String message,
        String type,
        String code,
        @Nullable Integer status,
        @Nullable String retryDelay) {

    static ServerError parse(String body) {
        String text = body.strip();
        if (text.startsWith("data:")) {
            int lineEnd = text.indexOf('\n');
            text = text.substring(5, lineEnd < 0 ? text.length() : lineEnd).strip();
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                JsonNode root = Json.MAPPER.readTree(text);
                return of(root.isArray() && !root.isEmpty() ? root.get(0) : root, text);
            } catch (JsonProcessingException e) {
                return plain(text);
            }
        }
        return plain(text);
    }

    /// Whether type, code or message says that a filter declined the prompt: an answer of a kind, not a fault.
    boolean declinesContent() {
        String said = lower();
        return code.equals("content_filter")
                || code.equals("content_policy_violation")
                || said.contains("content exists risk")
                || said.contains("content management policy")
                || said.contains("your input was flagged")
                || said.contains("data_inspection_failed")
                || code.equals("data_inspection_failed");
    }

    /// The message in lower case, for looking up phrases.
    String lower() {
        return message.toLowerCase(Locale.ROOT);
    }

    private static ServerError plain(String text) {
        return new ServerError(text.startsWith("<") ? "" : text, "", "", null, null);
    }

    private static ServerError of(JsonNode root, String raw) {
        JsonNode error = root.path("error");
        if (error.isTextual()) {
            return new ServerError(error.textValue(), word(root, "type"), word(root, "code"), status(root), null);
        }
        JsonNode at = error.isObject() ? error : root;
        String message = words(at);
        String type = word(at, "type");
        if (type.isEmpty()) {
            type = word(at, "status").isEmpty() ? word(at, "error_type") : word(at, "status");
        }
        return new ServerError(
                message.isEmpty() ? raw : message, type, word(at, "code"), status(at), retryDelay(at.path("details")));
    }

    private static String words(JsonNode at) {
        for (String name : new String[] {"message", "detail", "msg", "error_message"}) {
            JsonNode value = at.path(name);
            if (value.isTextual() && !value.textValue().isBlank()) {
                JsonNode raw = at.path("metadata").path("raw");
                return raw.isTextual() ? value.textValue() + ": " + raw.textValue() : value.textValue();
            }
            if (value.isObject() || (value.isArray() && !value.isEmpty())) {
                return value.toString();
            }
        }
        return "";
    }

    private static String word(JsonNode at, String name) {
        JsonNode value = at.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText().toLowerCase(Locale.ROOT) : "";
    }

    private static @Nullable Integer status(JsonNode at) {
        for (String name : new String[] {"code", "status", "status_code", "raw_status_code"}) {
            int value = at.path(name).asInt(0);
            if (value >= 400 && value < 600) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String retryDelay(JsonNode details) {
        for (JsonNode detail : details) {
            JsonNode delay = detail.path("retryDelay");
            if (delay.isTextual()) {
                return delay.textValue();
            }
        }
        return null;
    }
}
