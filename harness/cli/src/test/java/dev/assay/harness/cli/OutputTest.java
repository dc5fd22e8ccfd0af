package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stdout is for programs: with `--json` it is one JSON text and nothing else.
final class OutputTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    private Path temp = Path.of("");

    @Test
    void previewAsksOneSampleOnceAndTellsAll() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 4);
        try (ChatServer server =
                ChatServer.start((call, question, _) -> ChatServer.say(call, "#### " + rows.gold(question)))) {
            Ran ran = Ran.of("preview", "-m", server.model(""), "-t", rows.task(), "--sample", "2", "--json");

            assertThat(ran.code()).as(ran.err()).isZero();
            JsonNode first = JSON.readTree(ran.out()).path(0);
            assertThat(first.path("sample").asText()).isEqualTo("gsm8k/test/2");
            assertThat(first.path("verdict").asText()).isEqualTo("right");
            assertThat(server.chats()).isEqualTo(1);

            Ran plain = Ran.of("preview", "-m", server.model(""), "-t", rows.task());

            assertThat(plain.code()).as(plain.err()).isZero();
            assertThat(plain.out()).contains("Crate 0 holds", "#### ⟦", "-- gold", "-- verdict");
        }
    }

    @Test
    void previewOfASampleThatIsNotThereIsAProblem() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 4);

        Ran ran = Ran.of("preview", "-m", "simulated/quick:speed=0", "-t", rows.task(), "--sample", "4", "--json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no sample number 4");
    }

    @Test
    void theListIsTheSameForPeopleAndForPrograms() throws Exception {
        JsonNode all = JSON.readTree(Ran.of("list", "--json").out());
        String plain = Ran.of("list").out();

        assertThat(all.findValuesAsText("id")).contains("gsm8k", "fresh-math", "deepseek/…", "simulated/…");
        assertThat(plain).contains(all.findValuesAsText("id"));
        assertThat(Ran.of("list", "tasks").out()).contains("gsm8k").doesNotContain("deepseek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume", "report", "preview", "list", "demo"})
    void everyCommandHelpsOnStdout(String command) {
        Ran ran = Ran.of(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: assay " + command, "--json");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpAndVersionSucceedAndAWrongOptionDoesNot() {
        assertThat(Ran.of("--help").code()).isZero();
        assertThat(Ran.of("--version").code()).isZero();
        assertThat(Ran.of("--version").out()).isNotBlank();
        Ran wrong = Ran.of("run", "-m", "simulated/quick", "-t", "fresh-math", "--no-such-option");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("--no-such-option");
    }
}
