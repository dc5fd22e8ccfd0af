package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.Message;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The body of a request to Ollama's `/api/chat`. Pure and deterministic. It always says `"truncate":false`:
/// without it a prompt longer than the context is cut silently and answered as if nothing had happened.
public final class OllamaBody {
    private static final Set<String> OURS = Set.of("model", "messages", "stream");

    private OllamaBody() {}

    /// Renders a streaming request.
    ///
    /// @param contextLength `num_ctx`; null for the server's own
    /// @throws IllegalArgumentException when an extra field is not one JSON value or would replace what is
    ///                                  asked
    public static byte[] render(Request request, @Nullable Integer contextLength) {
        Settings settings = request.settings();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("model", settings.model());
            json.writeArrayFieldStart("messages");
            for (Message message : request.messages()) {
                ChatBody.writeMessage(json, message);
            }
            json.writeEndArray();
            json.writeBooleanField("stream", true);
            Map<String, String> extra = new TreeMap<>(settings.extra());
            if (!extra.containsKey("truncate")) {
                json.writeBooleanField("truncate", false);
            }
            String effort = settings.effort();
            if (effort != null && !extra.containsKey("think")) {
                writeThink(json, effort);
            }
            ObjectNode options = options(settings, contextLength, extra.remove("options"));
            if (!options.isEmpty()) {
                json.writeFieldName("options");
                json.writeRawValue(options.toString());
            }
            ChatBody.writeExtra(json, extra, OURS);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /// `think` is a switch for most models and a level for some.
    private static void writeThink(JsonGenerator json, String effort) throws IOException {
        switch (effort) {
            case "none", "off", "false" -> json.writeBooleanField("think", false);
            case "on", "true" -> json.writeBooleanField("think", true);
            default -> json.writeStringField("think", effort);
        }
    }

    private static ObjectNode options(Settings settings, @Nullable Integer contextLength, @Nullable String own) {
        ObjectNode options = Json.MAPPER.createObjectNode();
        if (contextLength != null) {
            options.put("num_ctx", contextLength);
        }
        if (settings.maxTokens() != null) {
            options.put("num_predict", settings.maxTokens());
        }
        if (settings.temperature() != null) {
            options.put("temperature", settings.temperature());
        }
        if (settings.topP() != null) {
            options.put("top_p", settings.topP());
        }
        if (settings.seed() != null) {
            options.put("seed", settings.seed());
        }
        if (own != null) {
            options.setAll(object(own));
        }
        return options;
    }

    private static ObjectNode object(String json) {
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the extra field options is not JSON: " + json, e);
        }
        throw new IllegalArgumentException("the extra field options is not a JSON object: " + json);
    }
}
