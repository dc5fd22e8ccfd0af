package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole runs against an endpoint that is another program and knows how many of its answers are right.
final class RunCommandTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void theVerdictsAreExactlyThoseThatTheServerPlanned() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 60);

        assertPlan(rows.file(), 31, 16, 8, 5);
    }

    @Test
    void theVerdictsAreExactOverTheWholeTestSplit() throws Exception {
        Path shared = Path.of(System.getProperty("assay.root", "."), "..", "shared");
        Path rows = shared.resolve("data/gsm8k/test.jsonl");
        Assumptions.assumeTrue(Files.isRegularFile(rows), "needs ../shared, which is not beside this checkout");

        assertPlan(rows, 871, 300, 100, 48);
    }

    private void assertPlan(Path rows, int right, int wrong, int none, int cut) throws Exception {
        int all = right + wrong + none + cut;
        String plan = "right=" + right + ",wrong=" + wrong + ",none=" + none + ",cut=" + cut;
        Path out = temp.resolve("run");
        Ran ran;
        try (PlannedServer server = PlannedServer.start(rows, plan, 5)) {
            ran = Ran.of(
                    "run", "-m", server.model(), "-t", "gsm8k:path=\"" + rows + "\"", "-o", out.toString(), "--json");
        }

        assertThat(ran.code()).as(ran.err()).isZero();
        RunFiles files = new RunFiles(out);
        JsonNode summary = new ObjectMapper().readTree(ran.out());
        assertThat(summary).isEqualTo(files.summary());
        assertThat(summary.path("complete").asBoolean()).isTrue();
        assertThat(summary.path("planned").asInt()).isEqualTo(all);
        assertThat(summary.path("done").asInt()).isEqualTo(all);
        JsonNode cell = summary.path("cells").path(0);
        Map<String, Integer> verdicts = new TreeMap<>();
        cell.path("verdicts")
                .properties()
                .forEach(v -> verdicts.put(v.getKey(), v.getValue().asInt()));
        assertThat(verdicts)
                .isEqualTo(Map.of(
                        "right",
                        right,
                        "wrong",
                        wrong,
                        "no_answer",
                        none,
                        "truncated",
                        cut,
                        "refused",
                        0,
                        "failed",
                        0));
        assertThat(cell.path("accuracy").path("successes").asInt()).isEqualTo(right);
        assertThat(cell.path("accuracy").path("n").asInt()).isEqualTo(all);
        assertThat(files.verdicts())
                .isEqualTo(Map.of("right", right, "wrong", wrong, "no_answer", none, "truncated", cut));
        assertThat(files.attempts()).hasSize(all);
        assertThat(files.intents()).hasSize(all);
        long answeredWell = files.attempts().stream()
                .filter(a -> a.path("outcome").asText().equals("answered"))
                .count();
        assertThat(answeredWell).isEqualTo(right + wrong + none);
        assertThat(Files.readString(out.resolve("scorecard.html"))).startsWith("<!");
    }
}
