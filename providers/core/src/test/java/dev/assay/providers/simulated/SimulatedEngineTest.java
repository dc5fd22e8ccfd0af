package dev.assay.providers.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import dev.assay.providers.Message;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SimulatedEngineTest {
    private static final SimulatedModel PERFECT = SimulatedModel.perfect("sim");

    @Test
    void aPerfectModelStatesTheRightAnswerInEveryStyle() throws Exception {
        Request request = ask("sim", "6*7?");
        for (SimulatedModel.Style style : SimulatedModel.Style.values()) {
            try (SimulatedEngine engine = engine(PERFECT.withStyle(style), Map.of(RequestDigest.of(request), "42"));
                    ChatCompletionsProvider provider = provider(engine)) {
                Reply reply = provider.ask(request);
                assertThat(reply).isInstanceOf(Reply.Answered.class);
                String stated = switch (style) {
                    case HASHES -> "#### 42";
                    case BOXED -> "\\boxed{42}";
                    case SENTENCE -> "The answer is 42.";
                };
                assertThat(reply.output().text()).endsWith(stated);
                assertThat(reply.output().reasoning()).isNotBlank().doesNotContain("42");
            }
        }
    }

    @Test
    void usageCountsWhatWasWritten() throws Exception {
        Request request = ask("sim", "x".repeat(1000));
        try (SimulatedEngine engine = engine(PERFECT, Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            Reply first = provider.ask(request);
            assertThat(first.evidence().usage().prompt()).isEqualTo((1000 + "<user>".length() + 3) / 4);
            assertThat(first.evidence().usage().cacheHit()).isZero();
            assertThat(first.evidence().usage().reasoning()).isBetween(20L, 60L);
            assertThat(first.evidence().usage().oddities()).isEmpty();
            Reply second = provider.ask(request);
            assertThat(second.evidence().usage().cacheHit()).isEqualTo(192);
            assertThat(second.evidence().usage().cacheMiss()).isEqualTo(252 - 192);
        }
    }

    @Test
    void aSharedPrefixHitsTheCacheAndAnotherUserDoesNotShareIt() throws Exception {
        String prefix = "shots ".repeat(200);
        try (SimulatedEngine engine = engine(PERFECT, Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            assertThat(hit(provider.ask(ask("sim", prefix + "first?")))).isZero();
            assertThat(hit(provider.ask(ask("sim", prefix + "second?")))).isEqualTo(256);
            Settings other = new Settings("sim", null, null, null, null, null, Map.of("user_id", "\"u2\""));
            assertThat(hit(provider.ask(Request.of(prefix + "third?", other)))).isZero();
        }
    }

    @Test
    void aTruncatedReplyIsReallyCutAtTheLimit() throws Exception {
        SimulatedModel always = PERFECT.withShares(new SimulatedModel.Shares(0, 1, 0));
        try (SimulatedEngine engine = engine(always, Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            Reply reply = provider.ask(Request.of("6*7?", Settings.of("sim").withMaxTokens(17)));
            assertThat(reply).isInstanceOf(Reply.Truncated.class);
            assertThat(reply.output().text()).isEmpty();
            assertThat(reply.evidence().usage().completion()).isEqualTo(17);
            assertThat(reply.evidence().usage().reasoning()).isEqualTo(17);
            assertThat(reply.evidence().finish()).isEqualTo("length");
        }
    }

    @Test
    void anAnswerThatWouldPassTheLimitIsCutToo() throws Exception {
        try (SimulatedEngine engine = engine(PERFECT.withReasoning(10, 10), Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            Reply reply = provider.ask(Request.of("6*7?", Settings.of("sim").withMaxTokens(12)));
            assertThat(reply).isInstanceOf(Reply.Truncated.class);
            assertThat(reply.output().text()).isEqualTo("We add i");
        }
    }

    @Test
    void faultsRecoverWhenTheRequestIsSentAgain() throws Exception {
        for (SimulatedModel.Fault fault : SimulatedModel.Fault.values()) {
            SimulatedModel model = PERFECT.withFaults(new SimulatedModel.Faults(1, List.of(fault), 2));
            try (SimulatedEngine engine = engine(model, Map.of());
                    ChatCompletionsProvider provider = provider(engine)) {
                for (int attempt = 1; attempt <= 2; attempt++) {
                    assertThat(provider.ask(ask("sim", "6*7?")))
                            .isInstanceOfSatisfying(
                                    Reply.Failed.class,
                                    failed ->
                                            assertThat(failed.failure().kind()).isEqualTo(kindOf(fault)));
                }
                assertThat(provider.ask(ask("sim", "6*7?"))).isInstanceOf(Reply.Answered.class);
            }
        }
    }

    @Test
    void verdictsDependOnTheSeedAndTheRequestAndNotOnConcurrency() throws Exception {
        SimulatedModel model = PERFECT.withShares(new SimulatedModel.Shares(0.2, 0.1, 0.1));
        Oracle always = digest -> Optional.of("42");
        List<Map<String, String>> runs = new ArrayList<>();
        for (int inFlight : new int[] {1, 64}) {
            try (SimulatedEngine engine = SimulatedEngine.start(List.of(model), always);
                    ChatCompletionsProvider provider = provider(engine)) {
                runs.add(askAll(provider, 200, inFlight));
            }
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1)).hasSize(200);
        long right = runs.get(0).values().stream()
                .filter(t -> t.endsWith("answer is 42."))
                .count();
        assertThat(right).isBetween(95L, 145L);
    }

    @Test
    void wrongAnswersAreOfTheSameKindAndNeverRight() {
        SimulatedModel wrong = PERFECT.withShares(new SimulatedModel.Shares(1, 0, 0));
        for (int i = 0; i < 200; i++) {
            String digest = RequestDigest.of(ask("sim", "question " + i));
            assertThat(text(Script.write(wrong, digest, Optional.of("B"), 4096)))
                    .matches("(?s).*answer is [ACD]\\.");
            assertThat(text(Script.write(wrong, digest, Optional.of("J"), 4096)))
                    .matches("(?s).*answer is [A-I]\\.");
            assertThat(text(Script.write(wrong, digest, Optional.of("1,234"), 4096)))
                    .matches("(?s).*answer is 12[34][0-9]\\.")
                    .doesNotContain("1234.");
        }
    }

    @Test
    void theEngineWaitsAsLongAsItsProfileSays() throws Exception {
        SimulatedModel slow = PERFECT.withReasoning(3, 3)
                .withLatency(new SimulatedModel.Latency(Duration.ofMillis(60), Duration.ofMillis(5), 0));
        try (SimulatedEngine engine = engine(slow, Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            Reply reply = provider.ask(ask("sim", "6*7?"));
            // from the start of the attempt: a mark that is taken late on our side cannot undercut the engine's wait
            assertThat(reply.evidence().timeline().firstToken()).isGreaterThanOrEqualTo(60_000_000L);
            assertThat(reply.evidence().timeline().firstAnswer()).isGreaterThanOrEqualTo(75_000_000L);
        }
    }

    @Test
    void theRequestAndItsBodyHaveTheSameDigest() throws Exception {
        Request request = new Request(
                List.of(Message.system("Be \"brief\".\n"), Message.user("Wie groß ist 6·7? 한국어 😀")),
                Settings.of("sim"));
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Oracle listening = digest -> {
            seen.add(digest);
            return Optional.empty();
        };
        try (SimulatedEngine engine = SimulatedEngine.start(List.of(PERFECT), listening);
                ChatCompletionsProvider provider = provider(engine)) {
            provider.ask(request);
        }
        assertThat(seen).containsExactly(RequestDigest.of(request));
    }

    @Test
    void anUnknownModelIsToldApart() throws Exception {
        try (SimulatedEngine engine = engine(PERFECT, Map.of());
                ChatCompletionsProvider provider = provider(engine)) {
            assertThat(provider.ask(ask("other", "6*7?")))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.NO_SUCH_MODEL));
        }
    }

    private static Map<String, String> askAll(ChatCompletionsProvider provider, int requests, int inFlight)
            throws Exception {
        Map<String, String> texts = new ConcurrentHashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(inFlight, Thread.ofVirtual().factory())) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                String question = "question " + i;
                tasks.add(() -> {
                    Reply reply = provider.ask(ask("sim", question));
                    texts.put(
                            question,
                            reply.getClass().getSimpleName() + reply.output().text());
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        return new TreeMap<>(texts);
    }

    private static Failure.Kind kindOf(SimulatedModel.Fault fault) {
        return switch (fault) {
            case RATE_LIMITED -> Failure.Kind.RATE_LIMITED;
            case SERVER_ERROR, OVERLOADED -> Failure.Kind.SERVER_ERROR;
            case CUT -> Failure.Kind.CUT;
        };
    }

    private static String text(Script script) {
        return String.join("", script.answer());
    }

    private static long hit(Reply reply) {
        Long hit = reply.evidence().usage().cacheHit();
        assertThat(hit).isNotNull();
        return hit == null ? -1 : hit;
    }

    private static Request ask(String model, String question) {
        return Request.of(question, Settings.of(model));
    }

    private static SimulatedEngine engine(SimulatedModel model, Map<String, String> answers) throws IOException {
        return SimulatedEngine.start(List.of(model), digest -> Optional.ofNullable(answers.get(digest)));
    }

    private static ChatCompletionsProvider provider(SimulatedEngine engine) {
        return new ChatCompletionsProvider(Endpoint.of(engine.url()), HttpSettings.defaults(), Dialect.DEEPSEEK);
    }
}
