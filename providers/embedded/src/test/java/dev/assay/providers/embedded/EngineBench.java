package dev.assay.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Load time, rates and memory of every GGUF in the folder `ASSAY_BENCH_MODELS`, through each engine that is
/// there:
///
///     ASSAY_BENCH_MODELS=FOLDER mvn -pl providers/embedded -am test -Dtest=EngineBench
/// -Dexcluded.groups=slow \ -Dsurefire.failIfNoSpecifiedTests=false
///
/// Figures are printed; nothing is asserted.
@Tag("bench")
class EngineBench {
    private static final int SLOTS = 4;
    private static final int CONTEXT = 1024;
    private static final int TOKENS = 96;
    private static final int ROUNDS = 3;
    private static final String PROMPT =
            "A train leaves at seven with twelve people and stops at nine stations. ".repeat(16)
                    + "Write a long story about it.";

    /// One streamed answer by the client's clock, with the engine's own timings.
    private record Run(double prefillPerSecond, double decodePerSecond, long tokens, JsonNode timings) {}

    @Test
    void measure() throws Exception {
        String folder = System.getenv().getOrDefault("ASSAY_BENCH_MODELS", "");
        Assumptions.assumeFalse(folder.isBlank(), "needs ASSAY_BENCH_MODELS, a folder of GGUF files");
        List<EmbeddedEngine> engines = new ArrayList<>(List.of(EmbeddedEngine.jni()));
        if (EmbeddedEngine.choose(System.getenv()) instanceof LlamaServerEngine server) {
            engines.add(server);
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path model :
                    files.filter(f -> f.toString().endsWith(".gguf")).sorted().toList()) {
                for (EmbeddedEngine engine : engines) {
                    measure(engine, model);
                }
            }
        }
    }

    private static void measure(EmbeddedEngine kind, Path model) throws Exception {
        EngineSpec spec = EngineSpec.of(model).withSlots(SLOTS).withContextPerSlot(CONTEXT);
        try (RunningEngine engine = kind.start(spec)) {
            List<Run> alone = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                alone.add(run(engine));
            }
            long start = System.nanoTime();
            long tokens = together(engine);
            double seconds = (System.nanoTime() - start) / 1e9;
            EngineUse use = engine.use();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %-12s load %5s ms | one: prefill %6.1f/s decode %5.1f/s (engine: %s, %s) | four: %5.1f/s in"
                            + " all, with prefill | peak %s, weights %s, cpu %s%n",
                    engine.facts().get("model.file"),
                    engine.facts().get("engine"),
                    engine.facts().get("engine.load.ms"),
                    median(alone.stream().map(Run::prefillPerSecond).toList()),
                    median(alone.stream().map(Run::decodePerSecond).toList()),
                    alone.getLast().timings().path("prompt_per_second").asLong(),
                    alone.getLast().timings().path("predicted_per_second").asLong(),
                    tokens / seconds,
                    use.peakResident(),
                    use.residentWeights(),
                    use.cpu());
        }
    }

    private static long together(RunningEngine engine) throws Exception {
        List<Callable<Run>> calls = Collections.nCopies(SLOTS, () -> run(engine));
        long tokens = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Run> run : threads.invokeAll(calls)) {
                tokens += run.get().tokens();
            }
        }
        return tokens;
    }

    private static Run run(RunningEngine engine) throws IOException {
        ObjectNode body =
                ChatClient.question(PROMPT, TOKENS).put("stream", true).put("cache_prompt", false);
        body.putObject("stream_options").put("include_usage", true);
        long sent = System.nanoTime();
        long first = 0;
        long last = 0;
        JsonNode end = ChatClient.MAPPER.createObjectNode();
        try (Response response = new ChatClient(engine).call(body.toString()).execute()) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                if (line.startsWith("data: {")) {
                    JsonNode event = ChatClient.MAPPER.readTree(line.substring("data: ".length()));
                    if (!event.at("/choices/0/delta/content").asText("").isEmpty()
                            && !event.at("/choices/0/delta/content").isNull()) {
                        last = System.nanoTime();
                        first = first == 0 ? last : first;
                    }
                    end = event.has("usage") ? event : end;
                }
            }
        }
        long tokens = end.at("/usage/completion_tokens").asLong();
        return new Run(
                end.at("/usage/prompt_tokens").asLong() * 1e9 / (first - sent),
                (tokens - 1) * 1e9 / Math.max(1, last - first),
                tokens,
                end.path("timings"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
