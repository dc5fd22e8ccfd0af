package dev.assay.providers.embedded.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// `POST /v1/chat/completions`. A reply that streams is written piece by piece; when the client has left, a
/// write fails, and the task is ended between two tokens. (A client that waits for a whole reply is not
/// noticed to leave.)
final class ChatRoute {
    private static final int LARGEST_BODY = 8 << 20;

    private final Engine engine;

    ChatRoute(Engine engine) {
        this.engine = engine;
    }

    void handle(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw ApiError.tooLarge(LARGEST_BODY);
        }
        ChatRequest request = RequestParser.parse(body);
        Prompt prompt = engine.prompt(request);
        if (request.stream()) {
            stream(exchange, prompt, request);
        } else {
            var text = new StringBuilder();
            Ending ending = engine.generate(prompt, request, text::append);
            Respond.json(exchange, 200, new ReplyJson(engine).whole(text.toString(), ending));
        }
    }

    private void stream(HttpExchange exchange, Prompt prompt, ChatRequest request)
            throws IOException, InterruptedException {
        var stream = new Stream(exchange, new ReplyJson(engine));
        Ending ending;
        try {
            ending = engine.generate(prompt, request, stream::piece);
        } catch (ApiError e) {
            stream.failed(e);
            return;
        }
        stream.end(ending, request.usage());
    }

    /// Server-sent events of one reply. The head is sent with the first piece, so a request that the engine
    /// refuses still gets a status of its own.
    private static final class Stream {
        private final HttpExchange exchange;
        private final ReplyJson json;
        private final OutputStream out;
        private boolean begun;

        Stream(HttpExchange exchange, ReplyJson json) {
            this.exchange = exchange;
            this.json = json;
            this.out = exchange.getResponseBody();
        }

        void piece(String text) throws IOException {
            begin();
            event(json.chunk(Json.object().put("content", text), null));
        }

        void end(Ending ending, boolean usage) throws IOException {
            begin();
            ObjectNode last = json.chunk(Json.object(), ending.finish());
            if (!usage) {
                ReplyJson.addTimings(last, ending.counts());
            }
            event(last);
            if (usage) {
                event(json.usageChunk(ending));
            }
            write("data: [DONE]\n\n");
            out.close();
        }

        /// An error after the head went out ends the stream without its end mark.
        void failed(ApiError error) throws IOException {
            if (!begun) {
                throw error;
            }
            event(error.json());
            out.close();
        }

        private void begin() throws IOException {
            if (begun) {
                return;
            }
            begun = true;
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            event(json.chunk(Json.object().put("role", "assistant").putNull("content"), null));
        }

        private void event(ObjectNode data) throws IOException {
            write("data: " + Json.text(data) + "\n\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
