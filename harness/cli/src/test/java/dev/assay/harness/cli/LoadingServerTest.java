package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadingServerTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void aServerThatStillLoadsIsWaitedForAndThatIsSaidOnce() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 3);
        ChatServer.Answering right = (call, question, _) -> ChatServer.say(call, "#### " + rows.gold(question));
        ChatServer.Answering loadingTwice = (call, _, nth) -> {
            if (nth < 3) {
                call.respond(503, "application/json", "{\"error\":{\"message\":\"Loading model\"}}");
            } else {
                call.respond(200, "application/json", "{\"data\":[{\"id\":\"m\"}]}");
            }
        };
        try (ChatServer server = ChatServer.start(right, loadingTwice)) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    server.model(""),
                    "-t",
                    rows.task(),
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.err()).containsOnlyOnce("still loading");
        }
    }
}
