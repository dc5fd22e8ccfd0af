package dev.assay.harness.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.providers.Scrubber;
import dev.assay.providers.wire.HttpClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Asks an endpoint for its list of models before any paid call: whether it is there, whether the key opens it,
/// whether it serves the model. Waits for a server that is still loading.
final class Preflight {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(20);
    private static final int SHOWN = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Preflight() {}

    /// @param url the address as the user gave it
    /// @return what the endpoint tells of the model; empty where it tells nothing
    /// @throws ModelUnavailableException when a run could not succeed there
    static Map<String, String> check(ModelSpec spec, String url, @Nullable String key, ModelContext context)
            throws InterruptedException {
        OkHttpClient client = HttpClients.create(context.http().withTimeouts(Duration.ofSeconds(10), ASK, ASK));
        Scrubber scrubber = Scrubber.of(key == null ? List.of() : List.of(key));
        String shown = scrubber.scrub(url);
        try {
            return ask(spec, url, key, shown, client, context);
        } catch (IOException e) {
            throw new ModelUnavailableException(
                    "lane '" + spec.lane() + "': nobody answers at " + shown + " ("
                            + scrubber.scrub(String.valueOf(e.getMessage()))
                            + "); is the server started, is the address right?",
                    e);
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static Map<String, String> ask(
            ModelSpec spec, String url, @Nullable String key, String shown, OkHttpClient client, ModelContext context)
            throws IOException, InterruptedException {
        Request.Builder request = new Request.Builder().url(modelsUrl(url));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            try (Response response = client.newCall(request.build()).execute()) {
                int status = response.code();
                if (status == 503 && spec.local() && System.nanoTime() - deadline < 0) {
                    if (!told) {
                        context.say()
                                .accept(spec.lane() + ": the server at " + shown + " is still loading, waiting for it");
                        told = true;
                    }
                } else if (status == 401 || status == 403) {
                    throw new ModelUnavailableException("lane '" + spec.lane() + "': " + shown + " refuses the key ("
                            + status + "); check "
                            + (spec.keyVariable() == null ? "key-env, no key was sent" : spec.keyVariable()));
                } else if (status == 503) {
                    throw new ModelUnavailableException("lane '" + spec.lane() + "': " + shown
                            + " answers 503 (not ready) and did not become ready");
                } else {
                    return status == 200 ? facts(spec, response, shown) : Map.of();
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /// Reads the list of models. A local server that serves one model answers to any name; a publisher does
    /// not.
    private static Map<String, String> facts(ModelSpec spec, Response response, String shown) throws IOException {
        JsonNode list;
        try {
            list = JSON.readTree(response.peekBody(4 << 20).bytes()).path("data");
        } catch (JsonProcessingException notAList) {
            return Map.of();
        }
        List<String> ids = new ArrayList<>();
        Map<String, String> facts = new TreeMap<>();
        for (JsonNode model : list) {
            String id = model.path("id").asText();
            ids.add(id);
            if (id.equals(spec.settings().model()) || list.size() == 1) {
                JsonNode meta = model.path("meta");
                for (String name : List.of("n_params", "size", "n_ctx", "n_ctx_train", "ftype", "n_vocab")) {
                    if (meta.hasNonNull(name)) {
                        facts.put(name, meta.get(name).asText());
                    }
                }
                if (model.hasNonNull("max_model_len")) {
                    facts.put("max_model_len", model.get("max_model_len").asText());
                }
            }
        }
        if (!spec.local() && !ids.isEmpty() && !ids.contains(spec.settings().model())) {
            throw new ModelUnavailableException("lane '" + spec.lane() + "': " + shown + " has no model '"
                    + spec.settings().model() + "'; it lists "
                    + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                    + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : ""));
        }
        return facts;
    }

    private static String modelsUrl(String url) {
        String base = url.strip();
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        if (base.endsWith("/chat/completions")) {
            base = base.substring(0, base.length() - "/chat/completions".length());
        }
        boolean bare = base.indexOf('/', base.indexOf("://") + 3) < 0;
        return base + (bare ? "/v1/models" : "/models");
    }
}
