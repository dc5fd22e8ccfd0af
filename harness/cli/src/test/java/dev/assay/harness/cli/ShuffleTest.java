package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The position check, with a model that always names the first option and one that reads the options.
final class ShuffleTest {
    private static final int QUESTIONS = 8;

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void rows() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            lines.add("Number " + i + "?,one,two,three,four,C");
        }
        Path folder = Files.createDirectories(temp.resolve("data/mmlu/test"));
        Files.write(folder.resolve("anatomy_test.csv"), lines);
    }

    @Test
    void aLikingForAPlaceIsToldFromReading() throws Exception {
        try (ChatServer first = ChatServer.start((call, _, _) -> ChatServer.say(call, "Answer: A"));
                ChatServer reads = ChatServer.start((call, _, _) -> {
                    String body = call.bodyText();
                    ChatServer.say(call, "Answer: " + body.charAt(body.indexOf(". three") - 1));
                })) {
            Path out = temp.resolve("run");
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    first.model(",name=first"),
                    "-m",
                    reads.model(",name=reads"),
                    "-t",
                    "mmlu:shuffle-choices=all",
                    "--data-dir",
                    temp.resolve("data").toString(),
                    "-o",
                    out.toString(),
                    "--json");

            assertThat(ran.code()).as(ran.err()).isZero();
            JsonNode positions = new ObjectMapper().readTree(ran.out()).path("positions");
            assertThat(positions).hasSize(2);
            JsonNode liking = positions.get(0);
            assertThat(liking.path("lane").asText()).isEqualTo("first");
            assertThat(liking.path("orders").asInt()).isEqualTo(4);
            assertThat(liking.path("samples").asInt()).isEqualTo(QUESTIONS);
            assertThat(liking.path("consistency").path("successes").asInt()).isZero();
            assertThat(liking.path("right_in_all").asInt()).isZero();
            assertThat(liking.path("chosen").toString()).isEqualTo("[32,0,0,0]");
            JsonNode reading = positions.get(1);
            assertThat(reading.path("consistency").path("successes").asInt()).isEqualTo(QUESTIONS);
            assertThat(reading.path("right_in_all").asInt()).isEqualTo(QUESTIONS);
            assertThat(reading.path("chosen").toString()).isEqualTo("[8,8,8,8]");
            assertThat(ran.err())
                    .contains("first, options in 4 orders: the same option in every order for 0 of 8 questions")
                    .contains("reads, options in 4 orders: the same option in every order for 8 of 8 questions")
                    .contains("named A 32, B 0, C 0, D 0.")
                    .contains("mmlu: reads is better. first -100.0 points against reads")
                    .contains("first 0-shot-rot1 -100.0 points against reads 0-shot-rot1")
                    .doesNotContain("against first 0-shot-rot1");
            JsonNode manifest = new ObjectMapper().readTree(Files.readString(out.resolve("run.json")));
            assertThat(manifest.path("variants").get(3).path("rotation").asInt())
                    .isEqualTo(3);
            assertThat(manifest.path("units").asInt()).isEqualTo(4 * 2 * QUESTIONS);
        }
    }
}
