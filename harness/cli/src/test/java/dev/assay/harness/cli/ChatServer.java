package dev.assay.harness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.providers.simulated.LoopbackCall;
import dev.assay.providers.simulated.LoopbackServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An endpoint on loopback that remembers what it was asked; each test decides about the answers.
final class ChatServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoopbackServer server;
    private final Answering answering;
    private final Answering listing;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    /// Calls that look and ask nothing: the list of models, and what is probed of an engine.
    private final AtomicInteger looks = new AtomicInteger();

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    private ChatServer(Answering answering, Answering listing) throws IOException {
        this.answering = answering;
        this.listing = listing;
        this.server = LoopbackServer.start(this::handle);
    }

    /// Answers one call.
    @FunctionalInterface
    interface Answering {
        /// @param question the start of the last turn; empty for the list of models
        /// @param nth      1 for the first call with this question
        void answer(LoopbackCall call, String question, int nth) throws IOException, InterruptedException;
    }

    static ChatServer start(Answering answering) throws IOException {
        return start(answering, (call, _, _) -> call.respond(200, "application/json", "{\"data\":[{\"id\":\"m\"}]}"));
    }

    /// @param listing answers what asks for the list of models
    static ChatServer start(Answering answering, Answering listing) throws IOException {
        return new ChatServer(answering, listing);
    }

    /// A model at this address.
    ///
    /// @param options further options, each with a comma in front
    String model(String options) {
        return "openai/m:base-url=" + server.url() + "/v1" + options;
    }

    /// Calls per question, since the start or since the last [#forget()].
    Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    int chats() {
        return bodies.size();
    }

    List<String> bodies() {
        synchronized (bodies) {
            return List.copyOf(bodies);
        }
    }

    void forget() {
        calls.clear();
        bodies.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Streams a whole answer.
    static void say(LoopbackCall call, String text) throws IOException {
        call.startChunked(200, "text/event-stream");
        call.chunk("data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + JSON.writeValueAsString(text) + "},\"finish_reason\":null}]}\n\n");
        call.chunk("data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3,\"total_tokens\":12}}\n\n");
        call.chunk("data: [DONE]\n\n");
        call.endChunked();
    }

    private void handle(LoopbackCall call) throws IOException, InterruptedException {
        if (call.method().equals("GET")) {
            listing.answer(call, "", looks.incrementAndGet());
            return;
        }
        bodies.add(call.bodyText());
        JsonNode messages = JSON.readTree(call.bodyText()).path("messages");
        String text = messages.path(messages.size() - 1).path("content").asText();
        int blank = text.indexOf("\n\n");
        String question = blank < 0 ? text : text.substring(0, blank);
        answering.answer(call, question, calls.merge(question, 1, Integer::sum));
    }
}
