package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadInputTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void everyProblemIsToldAtOnceAndNothingIsSent() throws Exception {
        Path bad = temp.resolve("bad.jsonl");
        Files.write(
                bad,
                List.of(
                        "{\"question\":\"One?\",\"answer\":\"#### 1\"}",
                        "{\"question\":\"Two?\",\"answer\":\"no mark here\"}"));
        Path used = Files.createDirectory(temp.resolve("used"));
        Files.writeString(used.resolve("mine.txt"), "keep");
        try (ChatServer server = ChatServer.start((call, _, _) -> ChatServer.say(call, "#### 1"))) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    server.model(""),
                    "-m",
                    "nokind/x",
                    "-m",
                    "deepseek/deepseek-chat",
                    "-m",
                    "openai/gone:base-url=http://127.0.0.1:" + closedPort() + "/v1",
                    "-t",
                    "no-such-task",
                    "-t",
                    "gsm8k:path=\"" + temp.resolve("absent.jsonl") + "\"",
                    "-t",
                    "gsm8k:path=\"" + bad + "\"",
                    "--epochs",
                    "0",
                    "-o",
                    used.toString());

            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("nokind/x", "DEEPSEEK_API_KEY", "no-such-task", "absent.jsonl", "epochs are 0")
                    .contains("not empty", "nobody answers at")
                    .contains("bad.jsonl");
            assertThat(server.chats()).isZero();
        }
        assertThat(used).isDirectoryContaining("glob:**mine.txt");
        try (var inside = Files.list(used)) {
            assertThat(inside).hasSize(1);
        }
    }

    @Test
    void aBadRowIsNamedWithItsFileItsPlaceAndWhatIsExpectedThere() throws Exception {
        Path bad = temp.resolve("bad.jsonl");
        Files.write(
                bad,
                List.of(
                        "{\"question\":\"One?\",\"answer\":\"#### 1\"}",
                        "{\"question\":\"Two?\",\"answer\":\"no mark here\"}"));
        Path out = temp.resolve("run");
        try (ChatServer server = ChatServer.start((call, _, _) -> ChatServer.say(call, "#### 1"))) {
            Ran ran = Ran.of("run", "-m", server.model(""), "-t", "gsm8k:path=\"" + bad + "\"", "-o", out.toString());

            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("bad.jsonl", "2", "####", "no mark here");
            assertThat(server.chats()).isZero();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileInTheWayOfTheOutputIsAProblem() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 3);

        Ran ran = Ran.of("run", "-m", "simulated/quick:speed=0", "-t", rows.task(), "-o", rows.file() + "/run");

        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("rows.jsonl", "cannot be made");
    }

    @Test
    void previewRefusesMoreShotsThanThereAre() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 3);

        Ran ran = Ran.of("preview", "-m", "simulated/quick:speed=0", "-t", rows.task() + ",shots=3");

        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("shots=3").doesNotContain("defect");
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
