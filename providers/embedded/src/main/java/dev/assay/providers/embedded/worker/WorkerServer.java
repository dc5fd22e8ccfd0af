package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The routes, on a port of loopback that the system chooses. Until a model is loaded every one answers 503, as
/// llama.cpp's server does. Each request has a platform thread: the native calls under it block for long.
final class WorkerServer {
    private static final int BACKLOG = 4096;

    private final HttpServer http;
    private final byte[] bearer;
    private volatile @Nullable Engine engine;

    private WorkerServer(HttpServer http, String token) {
        this.http = http;
        this.bearer = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    /// Listens, and returns at once.
    static WorkerServer start(String token) throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        var server = new WorkerServer(HttpServer.create(address, BACKLOG), token);
        server.http.createContext("/", server::handle);
        server.http.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("request-", 0).factory()));
        server.http.start();
        return server;
    }

    int port() {
        return http.getAddress().getPort();
    }

    /// From here on requests are answered.
    void ready(Engine loaded) {
        engine = loaded;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (ApiError e) {
            Respond.json(exchange, e.status(), e.json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println("worker: " + e);
            Respond.json(
                    exchange, 500, ApiError.engine("the worker failed: " + e).json());
        } finally {
            exchange.close();
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Engine loaded = engine;
        if (route.equals("GET /health")) {
            health(exchange, loaded);
            return;
        }
        authorise(exchange);
        if (loaded == null) {
            throw ApiError.loading();
        }
        switch (route) {
            case "POST /v1/chat/completions", "POST /chat/completions" -> new ChatRoute(loaded).handle(exchange);
            case "GET /v1/models", "GET /models" -> Respond.json(exchange, 200, models(loaded));
            case "GET /props" -> Respond.json(exchange, 200, props(loaded));
            default -> throw ApiError.notFound();
        }
    }

    private static void health(HttpExchange exchange, @Nullable Engine loaded) throws IOException {
        if (loaded == null) {
            throw ApiError.loading();
        }
        Respond.json(exchange, 200, Json.object().put("status", "ok"));
    }

    private void authorise(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), bearer)) {
            throw ApiError.badKey();
        }
    }

    private static ObjectNode models(Engine engine) {
        ObjectNode list = Json.object().put("object", "list");
        list.putArray("data")
                .addObject()
                .put("id", engine.config().alias())
                .put("object", "model")
                .put("owned_by", "llamacpp")
                .putObject("meta")
                .put("n_ctx", engine.config().context());
        return list;
    }

    private static ObjectNode props(Engine engine) {
        ObjectNode props = Json.object()
                .put("total_slots", engine.config().slots())
                .put("model_alias", engine.config().alias())
                .put("build_info", ReplyJson.fingerprint(engine.build()));
        props.putObject("default_generation_settings")
                .put("n_ctx", engine.config().context());
        if (engine.chatTemplate() != null) {
            props.put("chat_template", engine.chatTemplate());
        }
        return props;
    }
}
