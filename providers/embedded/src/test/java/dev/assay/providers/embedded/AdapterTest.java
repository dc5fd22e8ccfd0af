package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Provider;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.HttpSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The worker through the adapter that every llama.cpp server is read with.
class AdapterTest {
    private static final Settings SETTINGS =
            Settings.of("stories260K").withTemperature(0).withMaxTokens(20);
    private static EmbeddedProvider provider;

    @BeforeAll
    static void start() {
        var spec = EngineSpec.of(TestModels.stories())
                .withSlots(1)
                .withContextPerSlot(128)
                .withThreads(1);
        provider = new EmbeddedProvider(
                new OnDemandEngine(EmbeddedEngine.jni(), spec, engine -> {}), AdapterTest::adapter);
    }

    private static Provider adapter(RunningEngine engine) {
        return new ChatCompletionsProvider(
                Endpoint.of(engine.baseUrl().toString(), engine.apiKey()), HttpSettings.defaults(), Dialect.LLAMA_CPP);
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void anAnswerAtItsLimitIsTruncatedWithUsageMarksAndTheEnginesOwnTimings() throws InterruptedException {
        Reply reply = provider.ask(Request.of("Once upon a time", SETTINGS));
        assertThat(reply).isInstanceOf(Reply.Truncated.class);
        Evidence evidence = reply.evidence();
        assertThat(reply.output().text()).startsWith(", there was");
        assertThat(evidence.usage().completion()).isEqualTo(20);
        assertThat(evidence.usage().prompt()).isPositive();
        assertThat(evidence.usage().cacheHit()).isNotNull();
        assertThat(evidence.usage().oddities()).isEmpty();
        assertThat(evidence.timeline().timeToFirstToken()).isPositive();
        assertThat(evidence.engine()).contains("predicted_per_second");
        assertThat(evidence.fingerprint()).isEqualTo("b4916-c6af2161");
        assertThat(evidence.servedModel()).isEqualTo("stories260K");
    }

    @Test
    void aPromptThatDoesNotFitIsAnOverflow() throws InterruptedException {
        Reply reply = provider.ask(Request.of("a story ".repeat(200), SETTINGS));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.CONTEXT_OVERFLOW));
    }

    @Test
    void aSettingThatTheEngineDoesNotKnowIsABadRequest() throws InterruptedException {
        var misspelt = new Settings("stories260K", null, null, 5, null, null, Map.of("temprature", "0"));
        Reply reply = provider.ask(Request.of("Once", misspelt));
        assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.BAD_REQUEST);
            assertThat(failed.failure().detail()).contains("temprature");
        });
    }
}
