package dev.assay.harness.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.providers.Scrubber;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.HttpClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Asks an endpoint for its list of models before any paid call: whether it is there, whether the key opens it,
/// whether it serves the model.
final class Preflight {
    private static final Duration ASK = Duration.ofSeconds(20);
    private static final int SHOWN = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Preflight() {}

    /// @throws ModelUnavailableException when a run could not succeed there
    static void check(ModelSpec spec, Endpoint endpoint, ModelContext context) {
        OkHttpClient client = HttpClients.create(context.http().withTimeouts(Duration.ofSeconds(10), ASK, ASK));
        Scrubber scrubber = endpoint.scrubber();
        String shown = scrubber.scrub(endpoint.baseUrl());
        try {
            ask(spec, endpoint, shown, client);
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

    private static void ask(ModelSpec spec, Endpoint endpoint, String shown, OkHttpClient client) throws IOException {
        Request request = new Request.Builder()
                .url(endpoint.models())
                .headers(endpoint.requestHeaders())
                .build();
        try (Response response = client.newCall(request).execute()) {
            int status = response.code();
            if (status == 401 || status == 403) {
                throw new ModelUnavailableException("lane '" + spec.lane() + "': " + shown + " refuses the key ("
                        + status + "); check "
                        + (spec.keyVariable() == null ? "key-env, no key was sent" : spec.keyVariable()));
            }
            if (status == 503) {
                throw new ModelUnavailableException(
                        "lane '" + spec.lane() + "': " + shown + " answers 503 (not ready); try again later");
            }
            if (status == 200 && !spec.local()) {
                refuseUnlisted(spec, response, shown);
            }
        }
    }

    /// A local server that serves one model answers to any name; a publisher does not.
    private static void refuseUnlisted(ModelSpec spec, Response response, String shown) throws IOException {
        List<String> ids = new ArrayList<>();
        try {
            for (JsonNode model :
                    JSON.readTree(response.peekBody(4 << 20).bytes()).path("data")) {
                ids.add(model.path("id").asText());
            }
        } catch (JsonProcessingException notAList) {
            return;
        }
        if (!ids.isEmpty() && !ids.contains(spec.settings().model())) {
            throw new ModelUnavailableException("lane '" + spec.lane() + "': " + shown + " has no model '"
                    + spec.settings().model() + "'; it lists "
                    + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                    + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : ""));
        }
    }
}
