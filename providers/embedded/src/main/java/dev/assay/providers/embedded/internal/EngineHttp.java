package dev.assay.providers.embedded.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The few calls to an engine that a start needs. No proxy, no connection kept.
public final class EngineHttp {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofMinutes(2))
            .build();
    private static final OkHttpClient IMPATIENT =
            CLIENT.newBuilder().callTimeout(Duration.ofSeconds(5)).build();
    private static final int WARM_UP_TOKENS = 8;

    private final String root;
    private final String token;

    public EngineHttp(int port, String token) {
        this.root = "http://127.0.0.1:" + port;
        this.token = token;
    }

    public URI baseUrl() {
        return URI.create(root + "/v1");
    }

    /// What an engine says of itself at `/props`; null where it says nothing.
    ///
    /// @param build   its build
    /// @param context tokens of context per slot
    public record Props(@Nullable String build, @Nullable Long context) {}

    /// Whether the engine says, within five seconds, that its model is loaded. One that is not there yet, or
    /// still loading, is not ready.
    public boolean isReady() {
        try (Response response = IMPATIENT.newCall(request("/health").build()).execute()) {
            return response.code() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public Props props() throws IOException {
        try (Response response = call(request("/props").build())) {
            if (response.code() != 200) {
                return new Props(null, null);
            }
            JsonNode props = MAPPER.readTree(response.body().byteStream());
            JsonNode context = props.path("default_generation_settings").path("n_ctx");
            return new Props(
                    props.path("build_info").textValue(),
                    context.isIntegralNumber() ? Long.valueOf(context.longValue()) : null);
        }
    }

    /// Has the engine answer one short question, and throws the answer away.
    ///
    /// @throws IOException when it does not
    public void warmUp(String model) throws IOException {
        var body = MAPPER.createObjectNode()
                .put("model", model)
                .put("max_tokens", WARM_UP_TOKENS)
                .put("temperature", 0);
        body.putArray("messages").addObject().put("role", "user").put("content", "Hello");
        RequestBody json = RequestBody.create(body.toString(), MediaType.get("application/json"));
        try (Response response = call(request("/v1/chat/completions").post(json).build())) {
            if (response.code() != 200) {
                throw new IOException("its first answer was status " + response.code() + ": "
                        + response.body().string());
            }
            response.body().bytes();
        }
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(root + path).header("Authorization", "Bearer " + token);
    }

    private static Response call(Request request) throws IOException {
        return CLIENT.newCall(request).execute();
    }
}
