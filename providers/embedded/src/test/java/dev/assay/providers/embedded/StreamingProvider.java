package dev.assay.providers.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Message;
import dev.assay.providers.Output;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Timeline;
import dev.assay.providers.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.Response;
import okio.BufferedSource;

/// The least adapter there can be: it streams one answer and tells a whole one from a broken one.
final class StreamingProvider implements Provider {
    private final ChatClient client;
    private final Consumer<String> onLine;

    /// @param onLine told of every line as it comes
    StreamingProvider(ChatClient client, Consumer<String> onLine) {
        this.client = client;
        this.onLine = onLine;
    }

    @Override
    public Reply ask(Request request) {
        ObjectNode body =
                ChatClient.MAPPER.createObjectNode().put("stream", true).put("temperature", 0);
        if (request.settings().maxTokens() != null) {
            body.put("max_tokens", request.settings().maxTokens());
        }
        var messages = body.putArray("messages");
        for (Message message : request.messages()) {
            messages.addObject()
                    .put("role", message.role().name().toLowerCase(java.util.Locale.ROOT))
                    .put("content", message.text());
        }
        var received = new StringBuilder();
        try (Response response = client.call(body.toString()).execute()) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                onLine.accept(line);
                received.append(line).append('\n');
            }
        } catch (IOException e) {
            return failed(Failure.Kind.CUT, "the stream broke: " + e.getMessage(), received);
        }
        return received.toString().contains("data: [DONE]")
                ? new Reply.Answered(new Output(received.toString(), null), evidence())
                : failed(Failure.Kind.CUT, "the stream ended without its end mark", received);
    }

    private static Reply failed(Failure.Kind kind, String detail, StringBuilder received) {
        return new Reply.Failed(
                new Failure(kind, detail, null, Failure.Billed.NO), new Output(received.toString(), null), evidence());
    }

    private static Evidence evidence() {
        var timeline = new Timeline(Instant.now(), null, null, null, null, null, null, null, 1, null);
        return new Evidence(timeline, Usage.UNKNOWN, null, null, 200, null, null, null, null, Map.of(), null);
    }

    @Override
    public void close() {}
}
