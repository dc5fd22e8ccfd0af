package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The body of a chat-completions request. Pure and deterministic: the same request gives the same bytes. It
/// holds what [Request] holds and nothing else. Stop strings are never sent: a reasoning model would be cut in
/// its thought.
public final class ChatBody {
    private static final Set<String> OURS = Set.of("model", "messages");

    private ChatBody() {}

    /// Renders a streaming request.
    ///
    /// @throws IllegalArgumentException when an extra field is not one JSON value, or would replace `model` or
    ///                                  `messages`
    public static byte[] render(Request request, Dialect dialect) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("model", request.settings().model());
            json.writeArrayFieldStart("messages");
            for (Message message : request.messages()) {
                writeMessage(json, message);
            }
            json.writeEndArray();
            writeSettings(json, request.settings(), dialect);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /// Parameters that were set and are not sent, because the model refuses them; to be told before a run.
    public static List<String> dropped(Settings settings, Dialect dialect) {
        List<String> names = new ArrayList<>();
        if (dropsSampling(settings, dialect)) {
            if (settings.temperature() != null) {
                names.add("temperature");
            }
            if (settings.topP() != null) {
                names.add("top_p");
            }
        }
        return names;
    }

    static void writeMessage(JsonGenerator json, Message message) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", message.role().name().toLowerCase(Locale.ROOT));
        json.writeStringField("content", message.text());
        json.writeEndObject();
    }

    /// Writes fields that the settings name by hand; each must be one JSON value.
    static void writeExtra(JsonGenerator json, Map<String, String> extra, Set<String> reserved) throws IOException {
        for (Map.Entry<String, String> field : extra.entrySet()) {
            if (reserved.contains(field.getKey())) {
                throw new IllegalArgumentException(
                        "the extra field " + field.getKey() + " would replace what is asked; set it where it belongs");
            }
            json.writeFieldName(field.getKey());
            json.writeRawValue(oneValue(field.getKey(), field.getValue()));
        }
    }

    private static void writeSettings(JsonGenerator json, Settings settings, Dialect dialect) throws IOException {
        Map<String, String> extra = settings.extra();
        Integer limit = settings.maxTokens();
        if (limit != null && !extra.containsKey(dialect.limitField())) {
            json.writeNumberField(dialect.limitField(), limit);
        }
        boolean sampling = !dropsSampling(settings, dialect);
        Double temperature = settings.temperature();
        if (temperature != null && sampling && !extra.containsKey("temperature")) {
            json.writeNumberField("temperature", temperature);
        }
        Double topP = settings.topP();
        if (topP != null && sampling && !extra.containsKey("top_p")) {
            json.writeNumberField("top_p", topP);
        }
        Long seed = settings.seed();
        if (seed != null && !extra.containsKey(dialect.seedField())) {
            json.writeNumberField(dialect.seedField(), seed);
        }
        String effort = settings.effort();
        if (effort != null) {
            writeEffort(json, effort, dialect.effort(), extra.keySet());
        }
        if (!extra.containsKey("stream")) {
            json.writeBooleanField("stream", true);
        }
        if (dialect.asksForUsage() && !extra.containsKey("stream_options") && !extra.containsKey("stream")) {
            json.writeObjectFieldStart("stream_options");
            json.writeBooleanField("include_usage", true);
            json.writeEndObject();
        }
        writeExtra(json, extra, OURS);
    }

    private static void writeEffort(JsonGenerator json, String effort, Dialect.Effort style, Set<String> taken)
            throws IOException {
        boolean none = effort.equals("none");
        switch (style) {
            case FLAT -> writeText(json, "reasoning_effort", effort, taken);
            case DEEPSEEK -> {
                writeObject(json, "thinking", "{\"type\":\"" + (none ? "disabled" : "enabled") + "\"}", taken);
                if (!none) {
                    writeText(json, "reasoning_effort", effort, taken);
                }
            }
            case NESTED -> {
                if (!taken.contains("reasoning")) {
                    json.writeObjectFieldStart("reasoning");
                    json.writeStringField("effort", effort);
                    json.writeEndObject();
                }
            }
            case TEMPLATE -> {
                if (none) {
                    writeObject(json, "chat_template_kwargs", "{\"enable_thinking\":false}", taken);
                } else {
                    writeText(json, "reasoning_effort", effort, taken);
                }
            }
        }
    }

    private static void writeText(JsonGenerator json, String name, String value, Set<String> taken) throws IOException {
        if (!taken.contains(name)) {
            json.writeStringField(name, value);
        }
    }

    private static void writeObject(JsonGenerator json, String name, String value, Set<String> taken)
            throws IOException {
        if (!taken.contains(name)) {
            json.writeFieldName(name);
            json.writeRawValue(value);
        }
    }

    private static boolean dropsSampling(Settings settings, Dialect dialect) {
        return dialect.dropsSampling() && ReasoningModels.refuseSampling(settings.model(), settings.effort());
    }

    private static String oneValue(String name, String json) {
        try {
            if (Json.MAPPER.readTree(json).isMissingNode()) {
                throw new IllegalArgumentException("the extra field " + name + " is empty; give it as JSON text");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the extra field " + name + " is not one JSON value: " + json + "; text needs quotes of its own",
                    e);
        }
    }
}
