package dev.assay.providers.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Looks at an engine before a run: is it ready, and what is it. It asks for no tokens and costs nothing.
public final class EngineProbe implements AutoCloseable {
    private static final int LONGEST_BODY = 8 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    /// Whether an engine takes requests.
    public enum Readiness {
        /// It answers, and lists its models.
        READY,
        /// It answers that it is not ready yet, usually because the model is being loaded.
        LOADING,
        /// Nobody answers there.
        ABSENT,
        /// Somebody answers, but not as an engine of any known kind; a wrong port or a missing key.
        STRANGE
    }

    private final Endpoint endpoint;
    private final OkHttpClient client;

    /// @param endpoint the engine's base URL, with or without `/v1`
    /// @param settings for proxy and trust; the deadline of one look is at most five seconds
    public EngineProbe(Endpoint endpoint, HttpSettings settings) {
        this.endpoint = endpoint;
        this.client = HttpClients.create(settings.withTimeouts(
                shorter(settings.connectTimeout()), shorter(settings.readGap()), shorter(settings.total())));
    }

    /// One look.
    public Readiness look() {
        Answer health = get(endpoint.resolveAtRoot("health"));
        if (health.status == 503) {
            return Readiness.LOADING;
        }
        if (health.status == 0) {
            return Readiness.ABSENT;
        }
        Answer models = models();
        if (models.status == 503) {
            return Readiness.LOADING;
        }
        return models.json.has("data") || models.json.has("models") ? Readiness.READY : Readiness.STRANGE;
    }

    /// Looks again and again as long as the engine says that it is loading.
    ///
    /// @param limit longest wait
    /// @return what was seen last; [Readiness#LOADING] where the wait was too short
    public Readiness await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Readiness seen = look();
        while (seen == Readiness.LOADING && System.nanoTime() - deadline < 0) {
            Thread.sleep(BETWEEN);
            seen = look();
        }
        return seen;
    }

    /// What the engine tells of itself and of a model, for the run's record: version, context length,
    /// quantization, size. What it does not tell is absent. Weights are not named by any of this: two files may
    /// share every fact.
    ///
    /// @param model the model's name as it would be asked for
    public Map<String, String> facts(String model) {
        EngineFacts facts = new EngineFacts(model);
        facts.models(models().json);
        facts.llamaCpp(get(endpoint.resolveAtRoot("props")).json);
        JsonNode running = get(endpoint.resolveAtRoot("api/ps")).json;
        facts.ollamaVersion(get(endpoint.resolveAtRoot("api/version")).json);
        facts.ollamaList(get(endpoint.resolveAtRoot("api/tags")).json);
        facts.ollamaList(running);
        if (running.has("models")) {
            String body = Json.MAPPER.createObjectNode().put("model", model).toString();
            facts.ollamaShow(post(endpoint.resolveAtRoot("api/show"), body).json);
        }
        facts.version(get(endpoint.resolveAtRoot("version")).json);
        facts.sglang(get(endpoint.resolveAtRoot("get_server_info")).json);
        return facts.all();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    /// @param status 0 when nobody answered
    private record Answer(int status, JsonNode json) {}

    private Answer models() {
        return get(endpoint.models());
    }

    private Answer get(HttpUrl url) {
        return ask(new okhttp3.Request.Builder().url(url).get());
    }

    private Answer post(HttpUrl url, String json) {
        return ask(new okhttp3.Request.Builder()
                .url(url)
                .post(RequestBody.create(json.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"))));
    }

    private Answer ask(okhttp3.Request.Builder request) {
        // one look, one connection: a stale idle one would make a running engine look absent
        okhttp3.Request alone = request.headers(endpoint.requestHeaders())
                .header("Connection", "close")
                .build();
        try (Response response = client.newCall(alone).execute()) {
            response.body().source().request(LONGEST_BODY);
            byte[] body = response.body()
                    .source()
                    .getBuffer()
                    .snapshot((int) Math.min(
                            LONGEST_BODY, response.body().source().getBuffer().size()))
                    .toByteArray();
            return new Answer(response.code(), response.isSuccessful() ? json(body) : MissingNode.getInstance());
        } catch (IOException nobody) {
            return new Answer(0, MissingNode.getInstance());
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Duration shorter(@Nullable Duration time) {
        return time == null || time.compareTo(PATIENCE) > 0 ? PATIENCE : time;
    }
}
