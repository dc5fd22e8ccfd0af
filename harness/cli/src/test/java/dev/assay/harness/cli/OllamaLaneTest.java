package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.providers.simulated.LoopbackCall;
import dev.assay.providers.simulated.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OllamaLaneTest {
    private static final String PLACE = "\"size\":191000000,\"size_vram\":0,\"context_length\":256";

    @TempDir
    private Path temp = Path.of("");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itsOwnProtocolIsSpokenWhereOllamaHostPointsWarmedUpAndItsMemoryRead() throws Exception {
        Path out = temp.resolve("run");
        try (LoopbackServer server = LoopbackServer.start(this::answer)) {
            Ran ran = Ran.in(
                    Map.of("OLLAMA_HOST", "127.0.0.1:" + server.port()),
                    "run",
                    "-m",
                    "ollama/smollm2:135m",
                    "-t",
                    "fresh-math:levels=1,limit=2,max-tokens=8",
                    "-o",
                    out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
        }
        assertThat(asked.stream().filter(line -> line.startsWith("/api/chat"))).hasSize(3);
        assertThat(asked.stream().filter(line -> line.contains("\"truncate\":false")))
                .as("a prompt that does not fit is refused, not cut")
                .hasSize(3);
        JsonNode engine = new RunFiles(out).summary().path("engines").path(0);
        assertThat(engine.path("engine").asText()).isEqualTo("ollama");
        assertThat(engine.path("build").asText()).isEqualTo("0.17.4");
        assertThat(engine.path("quantisation").asText()).isEqualTo("Q4_1");
        assertThat(engine.path("peak_bytes").asLong()).isEqualTo(191_000_000);
        assertThat(engine.path("context").asLong()).isEqualTo(256);
    }

    @Test
    void aPromptThatFillsTheContextRaisesAnAlarmWhileTheRunGoesOn() throws Exception {
        Path out = temp.resolve("run");
        try (LoopbackServer server = LoopbackServer.start(this::answer)) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    "ollama/smollm2:api=v1,base-url=" + server.url(),
                    "-t",
                    "fresh-math:levels=1,limit=2,max-tokens=8",
                    "-o",
                    out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("ALARM: the prompt of").contains("most likely cut it");
        }
        RunFiles files = new RunFiles(out);
        assertThat(files.events("alarm")).hasSize(1);
        assertThat(files.summary().path("alarms").toString()).contains("2 of 2 prompts have as many tokens");
    }

    @Test
    void aContextCannotBeSetByTheRouteThatHasNoFieldForIt() {
        Ran ran = Ran.of("run", "-m", "ollama/m:api=v1,context=512", "-t", "fresh-math:limit=2");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("leave out api=v1");
    }

    @Test
    void aModelThatOllamaDoesNotHaveIsToldBeforeTheRun() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> {
            if (call.path().equals("/api/chat")) {
                call.respond(404, "application/json", "{\"error\":\"model 'absent' not found\"}");
            } else {
                answer(call);
            }
        })) {
            Path out = temp.resolve("run");
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    "ollama/absent:base-url=" + server.url(),
                    "-t",
                    "fresh-math:limit=2",
                    "-o",
                    out.toString());

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("the warm-up failed").contains("not found");
            assertThat(out).doesNotExist();
        }
    }

    private void answer(LoopbackCall call) throws IOException, InterruptedException {
        asked.add(call.path() + " " + call.bodyText());
        String details = "\"details\":{\"quantization_level\":\"Q4_1\",\"family\":\"llama\"}";
        switch (call.path()) {
            case "/api/version" -> call.respond(200, "application/json", "{\"version\":\"0.17.4\"}");
            case "/api/ps" ->
                call.respond(
                        200,
                        "application/json",
                        "{\"models\":[{\"name\":\"smollm2:135m\"," + PLACE + "," + details + "},{\"name\":\"smollm2\","
                                + PLACE + "," + details + "}]}");
            case "/api/show" -> call.respond(200, "application/json", "{" + details + "}");
            case "/v1/models" -> call.respond(200, "application/json", "{\"data\":[{\"id\":\"smollm2:135m\"}]}");
            case "/api/chat" -> {
                call.startChunked(200, "application/x-ndjson");
                call.chunk("{\"model\":\"smollm2:135m\",\"message\":{\"role\":\"assistant\",\"content\":\"#### 4\"},"
                        + "\"done\":false}\n");
                call.chunk("{\"model\":\"smollm2:135m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},"
                        + "\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":40,"
                        + "\"prompt_eval_duration\":200000000,\"eval_count\":3,\"eval_duration\":60000000}\n");
                call.endChunked();
            }
            case "/v1/chat/completions" -> {
                call.startChunked(200, "text/event-stream");
                call.chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"#### 4\"}}]}\n\n");
                call.chunk("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
                call.chunk("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":256,\"completion_tokens\":3,"
                        + "\"total_tokens\":259}}\n\ndata: [DONE]\n\n");
                call.endChunked();
            }
            default -> call.respond(404, "text/plain", "404 page not found");
        }
    }
}
