package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.simulated.LoopbackServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// llama.cpp's server sends `Keep-Alive: timeout=5` with a stream and closes the connection behind it.
class IdleConnectionTest {
    private static final String STREAM = """
            data: {"choices":[{"index":0,"delta":{"content":"42"}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    @Test
    void aLoopbackServerThatBreaksItsPromiseToKeepConnectionsIsFoundOutOnce() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, "text/event-stream", "Keep-Alive", "timeout=5, max=100");
                    call.chunk(STREAM);
                    call.endChunked();
                    call.close();
                });
                ChatCompletionsProvider provider = new ChatCompletionsProvider(
                        Endpoint.of(server.url()), HttpSettings.defaults(), Dialect.GENERIC)) {
            assertThat(replies(provider, 20))
                    .filteredOn(Reply.Failed.class::isInstance)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void llamaCppIsNeverTakenAtItsWord() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    call.startChunked(200, "text/event-stream", "Keep-Alive", "timeout=5, max=100");
                    call.chunk(STREAM);
                    call.endChunked();
                    call.close();
                });
                ChatCompletionsProvider provider = new ChatCompletionsProvider(
                        Endpoint.of(server.url()), HttpSettings.defaults(), Dialect.LLAMA_CPP)) {
            assertThat(replies(provider, 20)).allMatch(Reply.Answered.class::isInstance);
        }
    }

    private static List<Reply> replies(ChatCompletionsProvider provider, int calls) throws InterruptedException {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            replies.add(provider.ask(Request.of("6 * 7?", Settings.of("m"))));
        }
        return replies;
    }
}
