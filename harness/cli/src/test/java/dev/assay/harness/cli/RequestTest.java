package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent holds the question and nothing of its answer.
final class RequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp = Path.of("");

    @Test
    void noRequestHoldsTheRightAnswer() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 12);
        try (ChatServer server = ChatServer.start((call, _, _) -> ChatServer.say(call, "I do not know."))) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    server.model(""),
                    "-t",
                    rows.task(),
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(server.bodies()).hasSize(12);
            for (String body : server.bodies()) {
                String text = JSON.readTree(body)
                        .path("messages")
                        .path(0)
                        .path("content")
                        .asText();
                String gold = rows.gold(text.substring(0, text.indexOf("\n\n")));
                assertThat(body).doesNotContain(gold);
            }
        }
    }

    @Test
    void twoRowsThatDifferInTheirAnswersOnlyAreAskedAlike() throws Exception {
        Path one = temp.resolve("one.jsonl");
        Path two = temp.resolve("two.jsonl");
        Files.writeString(one, "{\"question\":\"How many?\",\"answer\":\"So.\\n#### 4711\"}\n");
        Files.writeString(two, "{\"question\":\"How many?\",\"answer\":\"Thus.\\n#### 815\"}\n");
        Set<String> bodies = new TreeSet<>();
        Set<String> headers = new TreeSet<>();
        try (ChatServer server = ChatServer.start((call, _, _) -> {
            headers.add(call.headers().toString());
            ChatServer.say(call, "#### 1");
        })) {
            for (Path rows : List.of(one, two)) {
                Ran ran = Ran.of(
                        "run",
                        "-m",
                        server.model(""),
                        "-t",
                        "gsm8k:path=\"" + rows + "\"",
                        "-o",
                        temp.resolve("run-" + rows.getFileName()).toString());
                assertThat(ran.code()).as(ran.err()).isZero();
            }
            bodies.addAll(server.bodies());
        }
        assertThat(bodies).hasSize(1);
        assertThat(headers).hasSize(1);
    }
}
