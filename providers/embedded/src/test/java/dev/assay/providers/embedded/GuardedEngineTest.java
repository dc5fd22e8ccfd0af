package dev.assay.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.providers.embedded.gguf.GgufBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What surrounds a server that is not ours: its guard, the wrapper a user may start it with, its settings.
@DisabledOnOs(OS.WINDOWS)
class GuardedEngineTest {
    private static final int F32 = 0;

    @TempDir
    Path folder;

    private EngineSpec spec() throws IOException {
        Path model = new GgufBuilder()
                .text("general.architecture", "llama")
                .tensor("a", F32, 8, 32)
                .write(folder.resolve("small.gguf"));
        return EngineSpec.of(model).withSlots(1).withContextPerSlot(128).withThreads(1);
    }

    /// The server under a shell that waits for it, as a script without `exec` would have it.
    private EmbeddedEngine wrapped() throws IOException {
        String server =
                FakeLlamaServer.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path script = Files.writeString(folder.resolve("run.sh"), server + " \"$@\"\nexit $?\n");
        return EmbeddedEngine.llamaServer(List.of("sh", script.toString()));
    }

    private static void killTheGuardOf(long engine) {
        ProcessHandle.of(engine).flatMap(ProcessHandle::parent).orElseThrow().destroyForcibly();
    }

    @Test
    void anEngineDoesNotOutliveItsGuard() throws Exception {
        RunningEngine engine = wrapped().start(spec());
        ProcessHandle shell = ProcessHandle.of(engine.pid()).orElseThrow();
        List<ProcessHandle> server = shell.descendants().toList();
        assertThat(server).isNotEmpty();
        try {
            killTheGuardOf(engine.pid());
            assertThat(engine.diesWithin(Duration.ofSeconds(30))).isTrue();
            engine.close();
            Eventually.within("the shell to be gone", () -> !shell.isAlive());
            Eventually.within("the server to be gone", () -> server.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            server.forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    @Test
    void anEngineWhoseGuardDiesWhileItLoadsIsEndedToo() throws Exception {
        Path pid = folder.resolve("engine.pid");
        // its folder is the guard's: it waits until the guard has written its number down
        Path script = Files.writeString(
                folder.resolve("slow.sh"),
                "until [ -e pid ]; do sleep 0.05; done; echo $$ > '" + pid + ".part'; mv '" + pid + ".part' '" + pid
                        + "'; exec sleep 600\n");
        Thread killer = Thread.ofVirtual().start(() -> {
            Eventually.within("the engine to run", () -> Files.exists(pid));
            killTheGuardOf(read(pid));
        });
        EmbeddedEngine slow = EmbeddedEngine.llamaServer(List.of("sh", script.toString()));
        EngineSpec spec = spec().withLoadTimeout(Duration.ofMinutes(2));
        assertThatThrownBy(() -> slow.start(spec)).isInstanceOf(EngineException.class);
        killer.join();
        ProcessHandle engine = ProcessHandle.of(read(pid)).orElse(null);
        try {
            Eventually.within("the engine to be gone", () -> engine == null || !engine.isAlive());
        } finally {
            if (engine != null) {
                engine.destroyForcibly();
            }
        }
    }

    private static long read(Path pid) {
        try {
            return Long.parseLong(Files.readString(pid).strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void defaultsOfTheServerThatWouldChangeARunAreSwitchedOff() throws Exception {
        try (RunningEngine engine =
                EmbeddedEngine.llamaServer(FakeLlamaServer.command()).start(spec())) {
            URI root = engine.baseUrl().resolve("/");
            JsonNode seen =
                    new ChatClient(root, engine.apiKey()).get("/environment").body();
            assertThat(seen.path("LLAMA_ARG_CONTEXT_SHIFT").asText()).isEqualTo("0");
            assertThat(seen.path("LLAMA_ARG_NO_CONTEXT_SHIFT").asText()).isEqualTo("1");
            assertThat(seen.path("LLAMA_ARG_CACHE_RAM").asText()).isEqualTo("0");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void weightsThatAreNotMappedAreUnknownAndNotZero() throws Exception {
        try (RunningEngine engine =
                EmbeddedEngine.llamaServer(FakeLlamaServer.command()).start(spec())) {
            assertThat(engine.use().resident()).isPositive();
            assertThat(engine.use().residentWeights()).isNull();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServerBehindAWrapperIsMeasuredAndNotTheWrapper() throws Exception {
        try (RunningEngine engine = wrapped().start(spec())) {
            Duration shell = ProcessHandle.of(engine.pid())
                    .orElseThrow()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow();
            EngineUse use = engine.use();
            assertThat(use.peakResident()).as("a JVM, not a shell").isGreaterThan(15_000_000L);
            assertThat(use.resident()).isGreaterThan(15_000_000L);
            assertThat(use.cpu()).isGreaterThan(shell.plusMillis(50));
        }
    }
}
