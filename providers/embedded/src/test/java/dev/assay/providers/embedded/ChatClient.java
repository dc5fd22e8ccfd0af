package dev.assay.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/// A plain client of an engine's routes, as bare as a test can have it.
final class ChatClient {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OkHttpClient HTTP = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .readTimeout(Duration.ofMinutes(2))
            .retryOnConnectionFailure(false)
            .build();

    private final URI base;
    private final String key;

    ChatClient(RunningEngine engine) {
        this(engine.baseUrl(), engine.apiKey());
    }

    ChatClient(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /// An answer in one piece.
    record Answer(int status, JsonNode body) {
        String text() {
            return body.path("choices").path(0).path("message").path("content").asText();
        }

        String finish() {
            return body.path("choices").path(0).path("finish_reason").asText();
        }

        long promptTokens() {
            return body.path("usage").path("prompt_tokens").asLong(-1);
        }

        long outputTokens() {
            return body.path("usage").path("completion_tokens").asLong(-1);
        }
    }

    /// A streamed answer.
    ///
    /// @param data the data lines, `[DONE]` included
    record Streamed(List<String> data) {
        List<JsonNode> events() throws IOException {
            List<JsonNode> events = new ArrayList<>();
            for (String line : data) {
                if (!line.equals("[DONE]")) {
                    events.add(MAPPER.readTree(line));
                }
            }
            return events;
        }

        String text() throws IOException {
            var text = new StringBuilder();
            for (JsonNode event : events()) {
                JsonNode content = event.at("/choices/0/delta/content");
                text.append(content.isTextual() ? content.textValue() : "");
            }
            return text.toString();
        }
    }

    static ObjectNode question(String text, int limit) {
        ObjectNode body = MAPPER.createObjectNode().put("max_tokens", limit).put("temperature", 0);
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }

    Answer ask(ObjectNode body) throws IOException {
        return post(body.toString());
    }

    Answer post(String body) throws IOException {
        try (Response response = call(body).execute()) {
            return new Answer(response.code(), MAPPER.readTree(response.body().string()));
        }
    }

    Answer get(String path) throws IOException {
        var request = new Request.Builder()
                .url(base.resolve(path).toString())
                .header("Authorization", "Bearer " + key)
                .build();
        try (Response response = HTTP.newCall(request).execute()) {
            return new Answer(response.code(), MAPPER.readTree(response.body().string()));
        }
    }

    Call call(String body) {
        return HTTP.newCall(new Request.Builder()
                .url(base + "/chat/completions")
                .header("Authorization", "Bearer " + key)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build());
    }

    Streamed stream(ObjectNode body) throws IOException {
        body.put("stream", true);
        List<String> data = new ArrayList<>();
        try (Response response = call(body.toString()).execute()) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                if (line.startsWith("data: ")) {
                    data.add(line.substring("data: ".length()));
                }
            }
        }
        return new Streamed(data);
    }
}
