package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Writes a whole JSON answer.
final class Respond {
    private Respond() {}

    static void json(HttpExchange exchange, int status, JsonNode json) throws IOException {
        byte[] body = Json.text(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
