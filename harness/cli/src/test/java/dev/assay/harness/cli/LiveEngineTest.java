package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real local engines, where there are any: each is asked a few questions over its own wire. Which ones is said
/// by `ASSAY_LIVE_ENGINES`, model words parted by blanks, for example
/// `ollama/smollm2:135m vllm/Qwen/Qwen2.5-0.5B-Instruct:base-url=http://127.0.0.1:8000/v1`.
final class LiveEngineTest {
    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"llamacpp", "ollama", "vllm", "sglang", "lmstudio"})
    void anEngineThatIsThereAnswersWithTokensAndTimes(String kind) throws Exception {
        String words = System.getenv().getOrDefault("ASSAY_LIVE_ENGINES", "");
        Optional<String> model = Arrays.stream(words.split(" "))
                .filter(word -> word.startsWith(kind + "/"))
                .findFirst();
        Assumptions.assumeTrue(model.isPresent(), "no live " + kind + ": name a model of it in ASSAY_LIVE_ENGINES");
        asked(model.orElseThrow());
    }

    /// Started here and asked while it still loads.
    @Test
    void llamaCppsOwnServerIsWaitedForAndAnswers() throws Exception {
        String command = System.getenv().getOrDefault("ASSAY_TEST_LLAMA_SERVER", "");
        Assumptions.assumeFalse(
                command.isBlank(), "needs llama.cpp's server: set ASSAY_TEST_LLAMA_SERVER to its command");
        int port = freePort();
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of("-m", Stories.file().toString(), "--port", Integer.toString(port)));
        line.addAll(List.of("-c", "512", "-np", "2", "-t", "1"));
        Process server = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitListening(server, port);
            JsonNode engine = asked("llamacpp/stories:base-url=http://127.0.0.1:" + port + "/v1");
            assertThat(engine.path("context").asLong()).isEqualTo(256);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /// @return what is told of the engine
    private JsonNode asked(String model) throws Exception {
        Path out = temp.resolve("run");
        Ran ran = Ran.in(
                System.getenv(),
                "run",
                "-m",
                model + (model.contains("=") ? "," : ":") + "name=live",
                "-t",
                "fresh-math:levels=1,limit=3,max-tokens=12",
                "-o",
                out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        RunFiles files = new RunFiles(out);
        assertThat(files.attempts()).hasSize(3).allSatisfy(attempt -> {
            assertThat(attempt.path("outcome").asText()).isIn("answered", "truncated");
            assertThat(attempt.path("usage").path("prompt").asLong()).isPositive();
            assertThat(attempt.path("usage").path("completion").asLong()).isBetween(1L, 12L);
            assertThat(attempt.path("marks").path("sent").asLong())
                    .isPositive()
                    .isLessThan(attempt.path("marks").path("end").asLong());
        });
        return files.summary().path("engines").path(0);
    }

    /// It listens before it has loaded.
    private static void awaitListening(Process server, int port) throws InterruptedException {
        while (server.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
