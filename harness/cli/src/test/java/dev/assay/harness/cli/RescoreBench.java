package dev.assay.harness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.harness.imports.FieldMap;
import dev.assay.harness.imports.ImportLimits;
import dev.assay.harness.imports.ImportRequest;
import dev.assay.harness.imports.Imports;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures, not checks: a whole process that rescores 100,000 replies of some 900 characters, start-up
/// included, each round in a JVM of its own with 512 MB. Run with `-Dexcluded.groups=none -Dgroups=bench
/// -Dtest=RescoreBench`.
@Tag("bench")
class RescoreBench {
    private static final int REPLIES = 100_000;
    private static final int ROUNDS = 3;

    @TempDir
    Path temp;

    @Test
    void repliesPerSecond() throws Exception {
        Path run = run();
        for (String profile : List.of("robust", "lm-eval-flexible", "all")) {
            for (int round = 1; round <= ROUNDS; round++) {
                long start = System.nanoTime();
                rescore(run, profile);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "rescore --profile %s, round %d: %.2f s, %,.0f replies/s, scorecard left out%n",
                        profile,
                        round,
                        seconds,
                        REPLIES / seconds);
            }
        }
    }

    private static void rescore(Path run, String profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "rescore",
                "--scores-only",
                "--profile",
                profile,
                run.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("rescore ended with " + process.exitValue());
        }
    }

    /// A run of word problems whose replies reason in prose before the answer, in several formats.
    private Path run() throws Exception {
        Path log = temp.resolve("answers.jsonl");
        Random random = new Random(5);
        ObjectMapper json = new ObjectMapper();
        String[] formats = {"#### %d", "The answer is %d.", "ANSWER: %d", "\\boxed{%d}", "**Answer:** %d apples"};
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            for (int i = 0; i < REPLIES; i++) {
                int gold = random.nextInt(10_000);
                StringBuilder reply = new StringBuilder();
                for (int step = 0; step < 12; step++) {
                    reply.append(String.format(
                            Locale.ROOT,
                            "Step %d: there are %,d of them, and %d more make the sum that follows.%n",
                            step + 1,
                            random.nextInt(100_000),
                            random.nextInt(90)));
                }
                reply.append(String.format(Locale.ROOT, formats[i % formats.length], gold + i % 4 / 3));
                ObjectNode row = json.createObjectNode();
                row.put("q", "Question " + i + ": how many? End with one line: #### 42");
                row.put("a", reply.toString());
                row.put("g", Integer.toString(gold));
                out.write(json.writeValueAsString(row));
                out.newLine();
            }
        }
        Path run = temp.resolve("run");
        FieldMap map = FieldMap.read(List.of("question=q,reply=a,gold=g"), new ArrayList<>());
        long start = System.nanoTime();
        Imports.run(
                new ImportRequest(List.of(log), run, null, map, null, null, "en", null, false, ImportLimits.DEFAULT));
        System.out.printf(Locale.ROOT, "import of %,d replies: %.1f s%n", REPLIES, (System.nanoTime() - start) / 1e9);
        return run;
    }
}
