package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed without a word, and a second one that goes on.
final class KillTest {
    private static final int ALL = 30;
    private static final int ANSWERED = 10;
    private static final int IN_FLIGHT = 4;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void whatWasAcknowledgedIsNotAskedAgainAndWhatWasInFlightIsReported() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), ALL);
        Path out = temp.resolve("run");
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch allInFlightStall = new CountDownLatch(IN_FLIGHT);
        try (ChatServer server = ChatServer.start((call, question, _) -> {
            int n = calls.incrementAndGet();
            if (n > ANSWERED && n <= ANSWERED + IN_FLIGHT) {
                allInFlightStall.countDown();
                call.stall();
            } else {
                ChatServer.say(call, "#### " + rows.gold(question));
            }
        })) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home", ""), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            Main.class.getName(),
                            "run",
                            "-m",
                            server.model(""),
                            "-t",
                            rows.task(),
                            "--max-in-flight",
                            "" + IN_FLIGHT,
                            "-o",
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("child.txt").toFile())
                    .start();
            try {
                // a place in flight is given back only after its attempt is in the journal: so all answers are there
                assertThat(allInFlightStall.await(5, TimeUnit.MINUTES))
                        .as("the child process asks")
                        .isTrue();
            } finally {
                child.destroyForcibly();
            }
            assertThat(child.waitFor()).isNotZero();
            RunFiles files = new RunFiles(out);
            Set<String> acknowledged = new HashSet<>();
            for (JsonNode attempt : files.attempts()) {
                acknowledged.add(attempt.path("sample").asText());
            }
            assertThat(acknowledged).hasSize(ANSWERED);
            assertThat(files.intents()).hasSize(ANSWERED + IN_FLIGHT);
            server.forget();

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(server.chats()).isEqualTo(ALL - ANSWERED);
            assertThat(server.calls().values()).allMatch(n -> n == 1);
            assertThat(files.verdicts()).isEqualTo(Map.of("right", ALL));
            assertThat(files.events("possibly-billed")).hasSize(1);
            assertThat(files.events("possibly-billed")
                            .getFirst()
                            .path("message")
                            .asText())
                    .startsWith(IN_FLIGHT + " calls");
            assertThat(ran.err()).contains(IN_FLIGHT + " calls were in flight");
            assertThat(files.attempts().stream()
                            .filter(a -> a.path("attempt").asInt() == 2)
                            .count())
                    .isEqualTo(IN_FLIGHT);
        }
    }
}
