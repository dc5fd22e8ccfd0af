package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.Failure;
import dev.assay.providers.Reply;
import dev.assay.providers.Request;
import dev.assay.providers.Settings;
import dev.assay.providers.wire.ChatCompletionsProvider;
import dev.assay.providers.wire.Dialect;
import dev.assay.providers.wire.Endpoint;
import dev.assay.providers.wire.HttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A worker that dies takes one attempt with it and nothing else.
class EngineDeathTest {
    private static final Request LONG =
            Request.of("Once upon a time", Settings.of("stories260K").withMaxTokens(450));

    @Test
    void aWorkerKilledInMidAnswerFailsTheAttemptAndTheNextOneFindsANewWorker() throws Exception {
        killInMidAnswer(1);
    }

    @Test
    @Tag("slow")
    void twentyKillsLeaveNoProcessAndLoseNoAnswer() throws Exception {
        killInMidAnswer(20);
    }

    private static void killInMidAnswer(int times) throws Exception {
        List<RunningEngine> started = new ArrayList<>();
        var armed = new AtomicBoolean();
        var engines = new OnDemandEngine(
                EmbeddedEngine.jni(),
                EngineSpec.of(TestModels.stories()).withSlots(1).withThreads(1),
                started::add);
        try (var provider = new EmbeddedProvider(
                engines, engine -> new StreamingProvider(new ChatClient(engine), line -> killOnce(engine, armed)))) {
            for (int i = 1; i <= times; i++) {
                armed.set(true);
                Reply broken = provider.ask(LONG);
                assertThat(broken).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.ENGINE_DIED);
                    assertThat(failed.failure().retryable()).isTrue();
                    assertThat(failed.failure().detail()).contains("the engine ended with code 137");
                    assertThat(failed.output().text()).contains("data: ");
                });
                assertThat(provider.ask(LONG)).isInstanceOf(Reply.Answered.class);
                assertThat(engines.starts()).isEqualTo(i + 1);
            }
        }
        assertThat(started).hasSize(times + 1).allSatisfy(engine -> {
            assertThat(ProcessHandle.of(engine.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(engine.folder()).doesNotExist();
        });
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    private static void killOnce(RunningEngine engine, AtomicBoolean armed) {
        if (armed.getAndSet(false)) {
            ProcessHandle.of(engine.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHungWorkerIsEndedAndTheNextAttemptFindsANewOne() throws Exception {
        HttpSettings hasty = HttpSettings.defaults()
                .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20));
        var spec = EngineSpec.of(TestModels.stories()).withSlots(1).withThreads(1);
        try (var engines = new OnDemandEngine(EmbeddedEngine.jni(), spec, engine -> {});
                var provider = new EmbeddedProvider(
                        engines,
                        engine -> new ChatCompletionsProvider(
                                Endpoint.of(engine.baseUrl().toString(), engine.apiKey()),
                                engines.starts() == 1
                                        ? hasty.withTimeouts(
                                                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1))
                                        : hasty,
                                Dialect.LLAMA_CPP))) {
            long hung = engines.running().pid();
            new ProcessBuilder("kill", "-STOP", Long.toString(hung)).start().waitFor();
            assertThat(provider.ask(LONG))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.ENGINE_DIED));
            assertThat(provider.ask(LONG)).isInstanceOf(Reply.Truncated.class);
        }
    }

    @Test
    void anEngineThatCannotStartFailsEveryAttemptInWords() throws Exception {
        var spec = EngineSpec.of(java.nio.file.Path.of("no-such-file.gguf"));
        try (var provider =
                new EmbeddedProvider(new OnDemandEngine(EmbeddedEngine.jni(), spec, engine -> {}), engine -> {
                    throw new AssertionError("nothing runs");
                })) {
            for (int i = 1; i <= 5; i++) {
                Failure.Kind kind = i < 3 ? Failure.Kind.ENGINE_DIED : Failure.Kind.NO_ENGINE;
                assertThat(provider.ask(LONG)).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(kind);
                    assertThat(failed.failure().billed()).isEqualTo(Failure.Billed.NO);
                    assertThat(failed.failure().detail()).contains("no-such-file.gguf");
                });
            }
        }
    }

    @Test
    void useGoesOnOverARestart() throws Exception {
        try (var engines = new OnDemandEngine(
                EmbeddedEngine.jni(),
                EngineSpec.of(TestModels.stories()).withSlots(1).withThreads(1),
                engine -> {})) {
            assertThat(engines.use()).isEqualTo(EngineUse.UNKNOWN);
            RunningEngine first = engines.running();
            var before = engines.use();
            ProcessHandle.of(first.pid()).ifPresent(ProcessHandle::destroyForcibly);
            assertThat(first.diesWithin(Duration.ofSeconds(30))).isTrue();
            assertThat(first.death()).contains("137");
            RunningEngine second = engines.running();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(engines.use().cpu()).isGreaterThan(before.cpu());
        }
    }
}
