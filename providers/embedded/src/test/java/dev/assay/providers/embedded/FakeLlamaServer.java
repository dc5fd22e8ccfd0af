package dev.assay.providers.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A program that takes llama-server's options and answers as it does, without a model: what a test of the
/// processes around an engine needs. It maps no file. Needs nothing but the JDK.
public final class FakeLlamaServer {
    private FakeLlamaServer() {}

    /// The command that runs it.
    static List<String> command() {
        try {
            Path classes = Path.of(FakeLlamaServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx32m",
                    "-cp",
                    classes.toString(),
                    FakeLlamaServer.class.getName());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[List.of(args).indexOf("--port") + 1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        server.createContext("/", FakeLlamaServer::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String json = switch (exchange.getRequestURI().getPath()) {
            case "/health" -> "{\"status\":\"ok\"}";
            case "/props" -> "{\"build_info\":\"fake\",\"default_generation_settings\":{\"n_ctx\":128}}";
            case "/environment" -> environment();
            default -> "{\"choices\":[{\"message\":{\"content\":\"4\"},\"finish_reason\":\"stop\"}]}";
        };
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// The variables that llama.cpp would read.
    private static String environment() {
        var json = new StringBuilder("{");
        for (Map.Entry<String, String> variable : new TreeMap<>(System.getenv()).entrySet()) {
            if (variable.getKey().startsWith("LLAMA_")) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"' + variable.getKey() + "\":\"" + variable.getValue() + '"');
            }
        }
        return json.append('}').toString();
    }
}
