package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.simulated.LoopbackServer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadingServerTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void aServerThatStillLoadsIsWaitedForAndThatIsSaidOnce() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 3);
        ChatServer.Answering right = (call, question, _) -> ChatServer.say(call, "#### " + rows.gold(question));
        ChatServer.Answering loadingTwice = (call, _, nth) -> {
            if (nth < 3) {
                call.respond(503, "application/json", "{\"error\":{\"message\":\"Loading model\"}}");
            } else {
                call.respond(200, "application/json", "{\"data\":[{\"id\":\"m\"}]}");
            }
        };
        try (ChatServer server = ChatServer.start(right, loadingTwice)) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    server.model(""),
                    "-t",
                    rows.task(),
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).containsOnlyOnce("still loading");
        }
    }

    /// As llama.cpp's server does while it loads.
    @ParameterizedTest
    @ValueSource(strings = {"llamacpp", "vllm", "ollama", "openai"})
    void aServerThatListsItsModelsWhileItLoadsIsWaitedForToo(String kind) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start(call -> {
            boolean ready = looks.get() > 2;
            String path = call.path();
            if (path.endsWith("/health") && looks.incrementAndGet() <= 2) {
                call.respond(503, "application/json", "{\"error\":{\"message\":\"Loading model\"}}");
            } else if (path.endsWith("/chat/completions") || path.endsWith("/api/chat")) {
                if (!ready) {
                    early.incrementAndGet();
                    call.respond(503, "application/json", "{\"error\":{\"message\":\"Loading model\"}}");
                } else if (path.endsWith("/api/chat")) {
                    call.respond(
                            200,
                            "application/x-ndjson",
                            "{\"model\":\"m\",\"message\":{\"content\":\"1\"},\"done\":true,\"done_reason\":\"stop\"}\n");
                } else {
                    ChatServer.say(call, "#### 1");
                }
            } else {
                call.respond(200, "application/json", "{\"data\":[{\"id\":\"m\"}]}");
            }
        })) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    kind + "/m:base-url=" + server.url() + (kind.equals("ollama") ? "" : "/v1"),
                    "-t",
                    "fresh-math:levels=1,limit=2",
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).containsOnlyOnce("still loading");
            assertThat(early).as("nothing is sent before it is ready").hasValue(0);
        }
    }
}
