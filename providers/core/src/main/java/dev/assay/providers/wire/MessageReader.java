package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one `delta` or `message` object and tells answer, reasoning and refusal apart. Servers put the
/// reasoning into `reasoning_content`, `reasoning`, `thinking`, `reasoning_details[]` or typed parts of
/// `content`; some send the same thought in two of them, so only the first that holds something counts.
final class MessageReader {
    private @Nullable String content;
    private @Nullable String named;
    private @Nullable String details;
    private @Nullable String parts;
    private @Nullable String refusal;
    private boolean tool;

    void clear() {
        content = null;
        named = null;
        details = null;
        parts = null;
        refusal = null;
        tool = false;
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    @Nullable
    String reasoning() {
        if (named != null && !named.isEmpty()) {
            return named;
        }
        if (parts != null && !parts.isEmpty()) {
            return parts;
        }
        return details != null && !details.isEmpty() ? details : named;
    }

    boolean callsTool() {
        return tool;
    }

    void read(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken field = json.nextToken();
            switch (name) {
                case "content" -> readContent(json, field);
                case "reasoning_content", "reasoning", "thinking" -> readNamed(json, field);
                case "reasoning_details" -> details = joined(details, readDetails(json, field));
                case "refusal" -> refusal = field == JsonToken.VALUE_STRING ? json.getText() : skipped(json, refusal);
                case "tool_calls" -> {
                    if (field == JsonToken.START_ARRAY) {
                        tool |= json.nextToken() != JsonToken.END_ARRAY;
                        skipRest(json);
                    } else {
                        json.skipChildren();
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    private void readNamed(JsonParser json, JsonToken field) throws IOException {
        if (field == JsonToken.VALUE_STRING) {
            String text = json.getText();
            if (named == null || named.isEmpty()) {
                named = text;
            }
        } else {
            json.skipChildren();
        }
    }

    private void readContent(JsonParser json, JsonToken field) throws IOException {
        switch (field) {
            case VALUE_STRING -> content = json.getText();
            case START_ARRAY -> {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        readPart(json);
                    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
                        content = joined(content, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            }
            default -> json.skipChildren();
        }
    }

    /// `{"type":"text","text":…}`, `{"type":"thinking","thinking":[{"type":"text","text":…}]}` or
    /// `{"type":"refusal","refusal":…}`; the thought may also be a plain string.
    private void readPart(JsonParser json) throws IOException {
        String type = "";
        String text = null;
        String thought = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken field = json.nextToken();
            switch (name) {
                case "type" -> type = field == JsonToken.VALUE_STRING ? json.getText() : skipped(json, type);
                case "text", "output_text" ->
                    text = field == JsonToken.VALUE_STRING ? json.getText() : skipped(json, text);
                case "thinking", "reasoning" -> thought = readThought(json, field);
                case "refusal" ->
                    refusal =
                            field == JsonToken.VALUE_STRING ? joined(refusal, json.getText()) : skipped(json, refusal);
                default -> json.skipChildren();
            }
        }
        boolean thinks = type.equals("thinking") || type.equals("reasoning");
        parts = joined(parts, joined(thought, thinks ? text : null));
        content = joined(content, thinks ? null : text);
    }

    private static @Nullable String readThought(JsonParser json, JsonToken field) throws IOException {
        if (field == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        return readDetails(json, field);
    }

    /// The `text`, `summary` or plain string of each element.
    private static @Nullable String readDetails(JsonParser json, JsonToken field) throws IOException {
        if (field != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        String all = null;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                all = joined(all, json.getText());
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken inner = json.nextToken();
                    if (inner == JsonToken.VALUE_STRING && (name.equals("text") || name.equals("summary"))) {
                        all = joined(all, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            } else {
                json.skipChildren();
            }
        }
        return all;
    }

    private static void skipRest(JsonParser json) throws IOException {
        while (json.currentToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            json.nextToken();
        }
    }

    private static <T extends @Nullable String> T skipped(JsonParser json, T otherwise) throws IOException {
        json.skipChildren();
        return otherwise;
    }

    private static @Nullable String joined(@Nullable String before, @Nullable String more) {
        if (before == null) {
            return more;
        }
        return more == null ? before : before + more;
    }
}
