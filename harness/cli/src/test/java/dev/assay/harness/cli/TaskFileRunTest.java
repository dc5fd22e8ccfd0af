package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.harness.digest.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A task that is one YAML file, from the file to the scored run.
final class TaskFileRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String README = DocsTest.read(DocsTest.ROOT.resolve("README.md"));

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theTaskOfTheReadmeRuns() throws Exception {
        String yaml = block("```yaml\n");
        Path task = Files.writeString(temp.resolve("crates.yaml"), yaml);
        Files.writeString(temp.resolve("crates.jsonl"), block("```json\n"));
        Path out = temp.resolve("run");

        Ran ran = Ran.of(
                "run",
                "-m",
                "simulated/quick:speed=0,wrong=0,truncated=0,unparseable=0,faults=0",
                "-t",
                task.toString(),
                "-o",
                out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        RunFiles run = new RunFiles(out);
        assertThat(run.verdicts()).containsOnlyKeys("right");
        assertThat(run.scores()).hasSize((int) block("```json\n").lines().count());
        JsonNode facts = JSON.readTree(Files.readString(out.resolve("run.json")))
                .path("tasks")
                .path(0);
        assertThat(facts.path("id").asText()).isEqualTo("crates");
        assertThat(facts.path("origin").asText()).isEqualTo(task.toString());
        assertThat(facts.path("digest").asText()).isEqualTo(Digest.of(yaml));
        assertThat(run.events("task-origin")).singleElement().satisfies(event -> {
            assertThat(event.path("message").asText()).contains("crates", task.toString());
            assertThat(event.path("facts").path("digest").asText()).isEqualTo(Digest.of(yaml));
        });
    }

    @Test
    void theTaskOfTheReadmeIsThatOfTheHowTo() {
        String howTo = DocsTest.read(DocsTest.ROOT.resolve("docs/how-to/add-a-task.md"));

        assertThat(howTo).contains(block("```yaml\n"));
    }

    /// Over the wire, byte for byte; and the marker that the file names decides, also when the run is scored
    /// again from its folder alone.
    @Test
    void hostileRowsArriveUnchangedAndTheTasksOwnMarkerDecides() throws Exception {
        List<String> questions = List.of(
                "What is {{x}} plus {{ question }}?", "What is ${x} or ${env:HOME}?", "}} {{ {% raw %} $1 \\1 %s #{a}");
        StringBuilder rows = new StringBuilder();
        for (String question : questions) {
            rows.append(JSON.createObjectNode().put("q", question).put("a", 5)).append('\n');
        }
        Files.writeString(temp.resolve("rows.jsonl"), rows);
        Path task = Files.writeString(temp.resolve("task.yaml"), """
                id: hostile
                version: 1
                answer: {form: number, extractor: marker, marker: 'Result:'}
                dataset: {path: rows.jsonl, fields: {question: q, answer: a}}
                prompt:
                  system: Be exact.
                  user: '{{ question }}'
                """);
        Path out = temp.resolve("run");
        try (ChatServer server =
                ChatServer.start((call, _, _) -> ChatServer.say(call, "Result: 7\nResult: 5\nThe answer is 9."))) {
            Ran ran =
                    Ran.of("run", "-m", server.model(",system=Be brief."), "-t", task.toString(), "-o", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(server.bodies())
                    .extracting(body -> JSON.readTree(body).path("messages"))
                    .allSatisfy(messages -> {
                        assertThat(messages).hasSize(2);
                        assertThat(messages.path(0).path("content").asText()).isEqualTo("Be brief.\n\nBe exact.");
                    })
                    .extracting(messages -> messages.path(1).path("content").asText())
                    .containsExactlyInAnyOrderElementsOf(questions);
        }
        assertThat(new RunFiles(out).verdicts()).containsOnlyKeys("right");

        Files.delete(task);
        Files.delete(temp.resolve("rows.jsonl"));
        Files.delete(out.resolve("scores/robust@1.jsonl"));
        assertThat(Ran.of("report", out.toString()).code()).isZero();
        assertThat(new RunFiles(out).verdicts()).containsOnlyKeys("right");
    }

    @Test
    void aBadTaskFileIsToldBeforeAnythingIsSent() throws Exception {
        Path task = Files.writeString(temp.resolve("bad.yaml"), "id: bad\nversion: one\n");

        Ran ran = Ran.of("run", "-m", "simulated/quick", "-t", task + ":limit=3", "-o", temp + "/run");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "nothing was sent",
                        "bad.yaml, line 2, field version: expected a whole number",
                        "the field 'answer' is missing",
                        "the field 'dataset' is missing",
                        "the field 'prompt' is missing");
        assertThat(temp.resolve("run")).doesNotExist();
    }

    private static String block(String fence) {
        int from = README.indexOf(fence);
        assertThat(from).as("where the README has %s", fence.strip()).isNotNegative();
        return README.substring(from + fence.length(), README.indexOf("```", from + fence.length()));
    }
}
