package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.providers.embedded.ChatClient.Answer;
import dev.assay.providers.embedded.ChatClient.Streamed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The wire of the worker, with real weights of 1 MB: they continue children's stories and answer nothing,
/// which is enough for everything but a score.
class JniEngineTest {
    private static final int SLOTS = 4;
    private static final int CONTEXT = 256;
    private static final String STORY = "Once upon a time";
    private static RunningEngine engine;
    private static ChatClient client;

    @BeforeAll
    static void start() throws EngineException, InterruptedException {
        engine = EmbeddedEngine.jni()
                .start(EngineSpec.of(TestModels.stories())
                        .withSlots(SLOTS)
                        .withContextPerSlot(CONTEXT)
                        .withThreads(1));
        client = new ChatClient(engine);
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void theFactsSayWhatRuns() {
        assertThat(engine.facts())
                .containsEntry("engine", "jni")
                .containsEntry("engine.binding", "de.kherud:llama 4.2.0")
                .containsEntry("engine.build", "b4916-c6af2161")
                .containsEntry("engine.slots", "4")
                .containsEntry("context.length", "256")
                .containsEntry("model.file", "stories260K.gguf")
                .containsEntry("model.sha256", "41a56626547ba1a88be4b5173abaf914eb60b2ce203e95a5b553033f735a1e57")
                .containsEntry("model.bytes", "1054528")
                .containsEntry("model.parameters", "260032")
                .containsKey("engine.load.ms");
        assertThat(engine.facts().toString()).doesNotContain(engine.apiKey());
        assertThat(engine).asString().doesNotContain(engine.apiKey());
    }

    @Test
    void aWholeAnswerHasTextUsageAndTimings() throws IOException {
        Answer answer = client.ask(ChatClient.question(STORY, 40));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith(", there was a little girl named Lily. She loved to play outside in the");
        assertThat(answer.finish()).isEqualTo("length");
        assertThat(answer.outputTokens()).isEqualTo(40);
        JsonNode timings = answer.body().path("timings");
        assertThat(timings.path("cache_n").asLong() + timings.path("prompt_n").asLong())
                .isEqualTo(answer.promptTokens());
        assertThat(answer.body().path("usage").path("total_tokens").asLong()).isEqualTo(answer.promptTokens() + 40);
        assertThat(answer.body().path("model").asText()).isEqualTo("stories260K");
    }

    @Test
    void aStreamHasRolePiecesFinishUsageAndAnEndMark() throws IOException {
        ObjectNode body = ChatClient.question(STORY, 12);
        body.putObject("stream_options").put("include_usage", true);
        Streamed streamed = client.stream(body);
        List<JsonNode> events = streamed.events();
        assertThat(streamed.data().getLast()).isEqualTo("[DONE]");
        assertThat(events.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
        assertThat(events.getFirst().at("/choices/0/delta/content").isNull()).isTrue();
        assertThat(streamed.text())
                .isEqualTo(client.ask(ChatClient.question(STORY, 12)).text());
        assertThat(events.get(events.size() - 2).at("/choices/0/finish_reason").asText())
                .isEqualTo("length");
        assertThat(events.getLast().path("choices")).isEmpty();
        assertThat(events.getLast().at("/usage/completion_tokens").asLong()).isEqualTo(12);
        assertThat(events.getLast().at("/timings/predicted_n").asLong()).isEqualTo(12);
    }

    @Test
    void withoutIncludeUsageTheTimingsComeWithTheFinish() throws IOException {
        List<JsonNode> events = client.stream(ChatClient.question(STORY, 3)).events();
        assertThat(events.getLast().at("/choices/0/finish_reason").asText()).isEqualTo("length");
        assertThat(events.getLast().at("/timings/predicted_n").asLong()).isEqualTo(3);
        assertThat(events).noneMatch(event -> event.has("usage"));
    }

    @Test
    void theSameGreedyRequestGivesTheSameText() throws IOException {
        String once = client.ask(ChatClient.question(STORY, 60)).text();
        assertThat(client.ask(ChatClient.question(STORY, 60)).text()).isEqualTo(once);
        assertThat(client.ask(ChatClient.question(STORY, 60).put("cache_prompt", false))
                        .text())
                .isEqualTo(once);
    }

    @Test
    void theSameSeedGivesTheSameText() throws IOException {
        ObjectNode seeded =
                ChatClient.question(STORY, 40).put("temperature", 1.2).put("seed", 7);
        String text = client.ask(seeded).text();
        assertThat(client.ask(seeded).text()).isEqualTo(text);
        assertThat(client.ask(seeded.deepCopy().put("seed", 8)).text()).isNotEqualTo(text);
    }

    @Test
    void aStopStringEndsTheAnswerBeforeIt() throws IOException {
        Answer answer = client.ask(ChatClient.question(STORY, 100).put("stop", "Lily"));
        assertThat(answer.text()).isEqualTo(", there was a little girl named ");
        assertThat(answer.finish()).isEqualTo("stop");
        assertThat(answer.outputTokens()).isBetween(5L, 40L);
    }

    @Test
    void aRepeatedPromptSaysWhatCameFromTheCache() throws IOException {
        client.ask(ChatClient.question("The cat sat on the mat", 4));
        JsonNode usage = client.ask(ChatClient.question("The cat sat on the mat", 4))
                .body()
                .path("usage");
        assertThat(usage.at("/prompt_tokens_details/cached_tokens").asLong())
                .isEqualTo(usage.path("prompt_tokens").asLong() - 1);
    }

    @Test
    void aPromptBeyondTheContextIsAnErrorWithBothNumbers() throws IOException {
        for (boolean stream : new boolean[] {false, true}) {
            Answer answer =
                    client.ask(ChatClient.question("a story ".repeat(300), 5).put("stream", stream));
            assertThat(answer.status()).isEqualTo(400);
            JsonNode error = answer.body().path("error");
            assertThat(error.path("type").asText()).isEqualTo("exceed_context_size_error");
            assertThat(error.path("n_ctx").asInt()).isEqualTo(CONTEXT);
            assertThat(error.path("n_prompt_tokens").asInt()).isGreaterThan(600);
        }
    }

    @Test
    void anAnswerThatFillsTheContextIsCutAndNothingIsShiftedOut() throws IOException {
        Answer answer = client.ask(ChatClient.question(STORY, 2000));
        assertThat(answer.finish()).isEqualTo("length");
        assertThat(answer.promptTokens() + answer.outputTokens()).isEqualTo(CONTEXT);
    }

    @Test
    void aWrongOrMissingTokenIsRefused() throws IOException {
        for (String key : List.of("", "wrong", engine.apiKey() + "x")) {
            Answer answer = new ChatClient(engine.baseUrl(), key).ask(ChatClient.question(STORY, 5));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().at("/error/type").asText()).isEqualTo("authentication_error");
        }
    }

    @Test
    void whatIsNotARequestIsAnErrorInTheUsualForm() throws IOException {
        Answer bad = client.post("{\"messages\":");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body().at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(bad.body().at("/error/code").asInt()).isEqualTo(400);
        assertThat(client.get("/no/such/route").status()).isEqualTo(404);
        assertThat(client.get("/v1/chat/completions").status()).isEqualTo(404);
    }

    @Test
    void modelsAndPropsSayWhatIsServed() throws IOException {
        assertThat(client.get("/v1/models").body().at("/data/0/id").asText()).isEqualTo("stories260K");
        JsonNode props = client.get("/props").body();
        assertThat(props.path("total_slots").asInt()).isEqualTo(SLOTS);
        assertThat(props.at("/default_generation_settings/n_ctx").asInt()).isEqualTo(CONTEXT);
        assertThat(client.get("/health").body().path("status").asText()).isEqualTo("ok");
    }

    @Test
    void moreRequestsThanSlotsAreAllAnsweredWithTheirOwnCounts() throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 1; i <= 3 * SLOTS; i++) {
            ObjectNode body = ChatClient.question(STORY + " there was a cat".repeat(i % 5), 10 + i);
            calls.add(() -> client.ask(body));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i).get();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.outputTokens()).isEqualTo(11L + i);
                long expected = client.ask(ChatClient.question(STORY + " there was a cat".repeat((i + 1) % 5), 1))
                        .promptTokens();
                assertThat(answer.promptTokens()).isEqualTo(expected);
            }
        }
    }

    @Test
    void clientsThatLeaveFreeTheirSlots() throws IOException, InterruptedException {
        ObjectNode endless = ChatClient.question(STORY, 230).put("stream", true);
        for (int i = 0; i < 5 * SLOTS; i++) {
            Call call = client.call(endless.toString());
            try (Response response = call.execute()) {
                response.body().source().readUtf8Line();
                call.cancel();
            }
        }
        Eventually.within(
                "the engine to say that it cancels tasks",
                () -> engine.output().stream().anyMatch(line -> line.contains("cancel task")));
        assertThat(client.ask(ChatClient.question(STORY, 5)).status()).isEqualTo(200);
    }

    @Test
    void useIsRead() {
        EngineUse use = engine.use();
        assertThat(use.cpu()).isNotNull();
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(use.peakResident()).isGreaterThan(10_000_000L);
            assertThat(use.residentWeights()).isBetween(500_000L, 1_100_000L);
        }
    }
}
