package dev.assay.providers.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Simulated models behind DeepSeek's wire on a loopback port. Everything a client sees is real: the bytes, the
/// streaming, the prompt cache with its hits and misses, the faults, the waiting. Only the thinking is not.
///
/// ```
/// try (var engine = SimulatedEngine.start(List.of(SimulatedModel.perfect("sim")), oracle)) {
///     Endpoint endpoint = Endpoint.of(engine.url());
/// }
/// ```
public final class SimulatedEngine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, SimulatedModel> models = new TreeMap<>();
    private final Oracle oracle;
    private final LoopbackServer server;
    private final PrefixCache cache = new PrefixCache();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    private SimulatedEngine(List<SimulatedModel> models, Oracle oracle) throws IOException {
        for (SimulatedModel model : models) {
            if (this.models.put(model.name(), model) != null) {
                throw new IllegalArgumentException("two simulated models are named " + model.name());
            }
        }
        this.oracle = oracle;
        this.server = LoopbackServer.start(this::handle);
    }

    /// Starts the engine; it runs until it is closed.
    ///
    /// @throws IOException when no port can be had
    public static SimulatedEngine start(List<SimulatedModel> models, Oracle oracle) throws IOException {
        return new SimulatedEngine(models, oracle);
    }

    /// The base URL, without a path.
    public String url() {
        return server.url();
    }

    /// Chat requests answered so far, failed ones included.
    public long calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(LoopbackCall call) throws IOException, InterruptedException {
        String path = call.path().startsWith("/v1/") ? call.path().substring(3) : call.path();
        String operation = call.method() + " " + path;
        switch (operation) {
            case "POST /chat/completions" -> chat(call);
            case "GET /models" -> call.respond(200, "application/json", catalogue());
            case "GET /health" -> call.respond(200, "application/json", "{\"status\":\"ok\"}");
            default ->
                call.respond(
                        404,
                        "application/json",
                        DeepSeekWire.error("no such operation: " + operation, "invalid_request_error"));
        }
    }

    private void chat(LoopbackCall call) throws IOException, InterruptedException {
        long arrived = System.nanoTime();
        long number = calls.incrementAndGet();
        JsonNode body = JSON.readTree(call.body());
        SimulatedModel model = models.get(body.path("model").asText());
        if (model == null) {
            call.respond(400, "application/json", DeepSeekWire.error("Model Not Exist", "invalid_request_error"));
            return;
        }
        String digest = RequestDigest.ofMessages(body.path("messages"));
        int limit =
                body.path("max_tokens").asInt(body.path("max_completion_tokens").asInt(Integer.MAX_VALUE));
        Script script = Script.write(model, digest, oracle.answerTo(digest), Math.max(1, limit));
        boolean fails = script.faulty()
                && failed.merge(model.name() + " " + digest, 1, Integer::sum)
                        <= model.faults().attempts();
        if (fails && script.fault() != SimulatedModel.Fault.CUT) {
            decline(call, script.fault());
            return;
        }
        String id = new UUID(model.seed() ^ number, Long.parseUnsignedLong(digest.substring(0, 16), 16)).toString();
        DeepSeekWire wire = new DeepSeekWire(id, model.name());
        Prompt prompt = new Prompt(model.name() + " " + body.path("user_id").asText(""), text(body.path("messages")));
        if (body.path("stream").asBoolean(false)) {
            stream(call, script, wire, prompt, arrived, fails);
        } else {
            call.pauseUntil(arrived
                    + script.firstToken().toNanos()
                    + script.tokens() * script.perToken().toNanos());
            String usage = prompt.usage(cache, script);
            call.respond(
                    200,
                    "application/json",
                    wire.document(id, script.reasoning(), script.answer(), finish(script), usage));
        }
    }

    private void stream(LoopbackCall call, Script script, DeepSeekWire wire, Prompt prompt, long arrived, boolean cut)
            throws IOException, InterruptedException {
        call.startChunked(200, "text/event-stream; charset=utf-8", "x-ds-trace-id: " + Long.toHexString(arrived));
        boolean instant = script.firstToken().isZero() && script.perToken().isZero();
        long due = arrived + script.firstToken().toNanos();
        if (!instant) {
            call.pauseUntil(due);
        }
        String usage = prompt.usage(cache, script);
        call.chunk(wire.first());
        int tokens = cut ? script.tokens() / 2 : script.tokens();
        for (int i = 0; i < tokens; i++) {
            if (!instant) {
                call.pauseUntil(due);
                due += script.perToken().toNanos();
            }
            int answer = i - script.reasoning().size();
            call.chunk(
                    answer < 0
                            ? wire.reasoning(script.reasoning().get(i))
                            : wire.answer(script.answer().get(answer)));
        }
        if (cut) {
            call.close();
            return;
        }
        call.chunk(wire.last(finish(script), usage));
        call.chunk(DeepSeekWire.done());
        call.endChunked();
    }

    private static void decline(LoopbackCall call, SimulatedModel.Fault fault) throws IOException {
        switch (fault) {
            case RATE_LIMITED ->
                call.respond(
                        429,
                        "application/json",
                        DeepSeekWire.error("Rate limit reached, please slow down.", "rate_limit_error"),
                        "retry-after-ms: 20");
            case SERVER_ERROR ->
                call.respond(500, "application/json", DeepSeekWire.error("Internal error.", "server_error"));
            case OVERLOADED, CUT ->
                call.respond(
                        503,
                        "application/json",
                        DeepSeekWire.error("Service is too busy.", "service_unavailable_error"));
        }
    }

    private String catalogue() {
        StringBuilder list = new StringBuilder("{\"object\":\"list\",\"data\":[");
        for (String name : models.keySet()) {
            list.append(list.charAt(list.length() - 1) == '[' ? "" : ",")
                    .append("{\"id\":")
                    .append(DeepSeekWire.quoted(name))
                    .append(",\"object\":\"model\",\"owned_by\":\"simulated\"}");
        }
        return list.append("]}").toString();
    }

    private static String finish(Script script) {
        return script.truncated() ? "length" : "stop";
    }

    private static String text(JsonNode messages) {
        StringBuilder all = new StringBuilder();
        for (JsonNode message : messages) {
            all.append('<').append(message.path("role").asText()).append('>');
            all.append(RequestDigest.text(message.path("content")));
        }
        return all.toString();
    }

    /// @param scope what shares a cache
    private record Prompt(String scope, String text) {
        /// Counts hits and misses, then stores the prompt: requests that arrive together all miss.
        String usage(PrefixCache cache, Script script) {
            long hit = cache.hit(scope, text);
            cache.remember(scope, text);
            return DeepSeekWire.usage(
                    PrefixCache.tokens(text),
                    hit,
                    script.tokens(),
                    script.reasoning().size());
        }
    }
}
