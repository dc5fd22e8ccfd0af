package dev.assay.providers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.providers.simulated.LoopbackServer;
import dev.assay.providers.simulated.Oracle;
import dev.assay.providers.simulated.SimulatedEngine;
import dev.assay.providers.simulated.SimulatedModel;
import dev.assay.providers.wire.RecordedExchanges.Exchange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineProbeTest {

    @Test
    void anEngineThatLoadsIsWaitedFor() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    boolean loading = looks.incrementAndGet() < 3;
                    if (loading) {
                        call.respond(
                                503, "application/json", "{\"error\":{\"message\":\"Loading model\",\"code\":503}}");
                    } else {
                        call.respond(200, "application/json", "{\"status\":\"ok\",\"data\":[]}");
                    }
                });
                EngineProbe probe = probe(server.url())) {
            assertThat(probe.look()).isEqualTo(EngineProbe.Readiness.LOADING);
            assertThat(probe.await(Duration.ofSeconds(30))).isEqualTo(EngineProbe.Readiness.READY);
        }
    }

    @Test
    void nobodyAndSomebodyElseAreToldApart() throws Exception {
        try (LoopbackServer server = LoopbackServer.start(call -> call.respond(404, "text/html", "<html>"));
                EngineProbe probe = probe(server.url())) {
            assertThat(probe.look()).isEqualTo(EngineProbe.Readiness.STRANGE);
            assertThat(probe.facts("m")).isEmpty();
        }
        // bound and not listening: nobody answers there, and no other process can be given the port meanwhile
        try (Socket reserved = new Socket()) {
            reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (EngineProbe probe = probe("http://127.0.0.1:" + reserved.getLocalPort())) {
                assertThat(probe.look()).isEqualTo(EngineProbe.Readiness.ABSENT);
                assertThat(probe.await(Duration.ofMillis(1))).isEqualTo(EngineProbe.Readiness.ABSENT);
            }
        }
    }

    @Test
    void theSimulatedEngineIsReady() throws Exception {
        try (SimulatedEngine engine = SimulatedEngine.start(List.of(SimulatedModel.perfect("sim")), Oracle.none());
                EngineProbe probe = probe(engine.url() + "/v1")) {
            assertThat(probe.look()).isEqualTo(EngineProbe.Readiness.READY);
            assertThat(probe.facts("sim"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("engine", "simulated", "model.served", "sim"));
        }
    }

    @Test
    void whatARealLlamaServerTellsIsKept() throws Exception {
        Map<String, String> facts = facts("wire-llama-server", "stories260K");
        assertThat(facts)
                .containsEntry("engine", "llama.cpp")
                .containsEntry("engine.version", "b11669-Debian")
                .containsEntry("engine.slots", "2")
                .containsEntry("model.parameters", "260032")
                .containsEntry("model.quantisation", "all F32")
                .containsEntry("context.length", "256")
                .containsEntry("context.trained", "512")
                .containsKey("model.chat-template.sha256")
                .doesNotContainKey("model.digest");
    }

    @Test
    void whatARealOllamaTellsIsKept() throws Exception {
        Map<String, String> facts = facts("wire-ollama", "smollm2:135m");
        assertThat(facts)
                .containsEntry("engine", "ollama")
                .containsEntry("model.parameters", "134515008")
                .containsEntry("model.quantisation", "Q4_1")
                .containsEntry("model.bytes", "98363007")
                .containsEntry("memory.bytes", "190948608")
                .containsEntry("memory.vram-bytes", "0")
                .containsEntry("context.length", "4096")
                .containsEntry("context.trained", "8192")
                .containsKey("model.digest");
    }

    /// Plays the recorded info routes back, the first recording of each.
    private static Map<String, String> facts(String folder, String model) throws Exception {
        Path shared = RecordedExchanges.shared();
        Assumptions.assumeTrue(shared != null, "needs ../shared, which is not beside this checkout");
        if (shared == null) {
            return Map.of();
        }
        List<Exchange> recorded = RecordedExchanges.transcripts(shared.resolve(folder));
        try (LoopbackServer server = LoopbackServer.start(call -> {
                    byte[] answer = recorded.stream()
                            .filter(e -> e.target().equals(call.method() + " " + call.path()) && e.status() == 200)
                            .findFirst()
                            .map(e -> e.raw() == null ? new byte[0] : e.raw().toByteArray())
                            .orElse("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    call.raw(answer);
                    call.close();
                });
                EngineProbe probe = probe(server.url())) {
            return probe.facts(model);
        }
    }

    private static EngineProbe probe(String url) {
        return new EngineProbe(Endpoint.of(url), HttpSettings.defaults());
    }
}
