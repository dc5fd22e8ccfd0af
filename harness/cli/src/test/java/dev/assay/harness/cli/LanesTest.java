package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanesTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void everyAttemptIsKeptAndTheWaitsBetweenThemStandApart() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 1);
        Path out = temp.resolve("run");
        try (ChatServer server = ChatServer.start((call, question, nth) -> {
            switch (nth) {
                case 1 ->
                    call.respond(
                            429, "application/json", "{\"error\":{\"message\":\"slow down\"}}", "retry-after-ms: 30");
                case 2 -> call.respond(500, "application/json", "{\"error\":{\"message\":\"oops\"}}");
                default -> ChatServer.say(call, "#### " + rows.gold(question));
            }
        })) {
            Ran ran = Ran.of("run", "-m", server.model(""), "-t", rows.task(), "-o", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
        }
        RunFiles files = new RunFiles(out);
        List<JsonNode> attempts = files.attempts();
        assertThat(attempts).extracting(a -> a.path("attempt").asInt()).containsExactly(1, 2, 3);
        assertThat(attempts).extracting(a -> a.path("status").asInt()).containsExactly(429, 500, 200);
        assertThat(attempts)
                .extracting(a -> a.path("failure").path("kind").asText())
                .containsExactly("rate_limited", "server_error", "");
        assertThat(attempts.getFirst().path("waits").path("retry").asLong()).isZero();
        assertThat(attempts.get(1).path("waits").path("retry").asLong()).isGreaterThanOrEqualTo(30_000_000);
        assertThat(files.verdicts()).isEqualTo(Map.of("right", 1));
        assertThat(files.summary().path("cells").path(0).path("attempts").asInt())
                .isEqualTo(3);
    }

    @Test
    void aWrongKeyStopsItsLaneAndTheOtherGoesOn() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 20);
        Path out = temp.resolve("run");
        try (ChatServer refusing = ChatServer.start((call, _, _) ->
                        call.respond(401, "application/json", "{\"error\":{\"message\":\"wrong key\"}}"));
                ChatServer good =
                        ChatServer.start((call, question, _) -> ChatServer.say(call, "#### " + rows.gold(question)))) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    refusing.model(",name=locked,max-in-flight=1"),
                    "-m",
                    good.model(",name=open"),
                    "-t",
                    rows.task(),
                    "--share-machine",
                    "-o",
                    out.toString());

            assertThat(ran.code()).as(ran.err()).isEqualTo(1);
            assertThat(refusing.chats()).isEqualTo(1);
            assertThat(good.chats()).isEqualTo(20);
            assertThat(ran.err()).contains("assay resume");
        }
        RunFiles files = new RunFiles(out);
        List<JsonNode> stopped = files.events("lane-stopped");
        assertThat(stopped).hasSize(1);
        assertThat(stopped.getFirst().path("lane").asText()).isEqualTo("locked");
        assertThat(files.verdicts()).containsEntry("right", 20);
        assertThat(files.summary().path("complete").asBoolean()).isFalse();
    }

    @Test
    void modelsOnThisMachineTakeTurnsInBlocks() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 12);
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        try (ChatServer a = noting("a", asked, rows);
                ChatServer b = noting("b", asked, rows)) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    a.model(",name=a"),
                    "-m",
                    b.model(",name=b"),
                    "-t",
                    rows.task(),
                    "--block",
                    "4",
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
        }
        // a call that began beside one of the other lane would stand in its block
        List<String> notes = List.copyOf(asked);
        assertThat(notes).hasSize(2 * 2 * 12);
        for (int from = 0; from < notes.size(); from += 2 * 4) {
            List<String> block = notes.subList(from, from + 2 * 4);
            assertThat(Set.copyOf(block)).as("calls %s", block).hasSize(2);
            assertThat(block.stream().map(note -> note.charAt(0)).distinct()).hasSize(1);
        }
    }

    @Test
    void sharingTheMachineLetsThemAnswerAtOnce() throws Exception {
        Rows rows = Rows.write(temp.resolve("rows.jsonl"), 2);
        CountDownLatch both = new CountDownLatch(2);
        Map<String, Boolean> met = new ConcurrentHashMap<>();
        ChatServer.Answering meeting = (call, question, _) -> {
            both.countDown();
            met.put(question, both.await(2, TimeUnit.MINUTES));
            ChatServer.say(call, "#### " + rows.gold(question));
        };
        try (ChatServer a = ChatServer.start(meeting);
                ChatServer b = ChatServer.start(meeting)) {
            Ran ran = Ran.of(
                    "run",
                    "-m",
                    a.model(",name=a,max-in-flight=1"),
                    "-m",
                    b.model(",name=b,max-in-flight=1"),
                    "-t",
                    rows.task(),
                    "--share-machine",
                    "-o",
                    temp.resolve("run").toString());

            assertThat(ran.code()).as(ran.err()).isZero();
        }
        assertThat(met.values()).hasSize(2).allMatch(yes -> yes);
    }

    /// Notes when a call begins and when it is about to end.
    private static ChatServer noting(String lane, List<String> asked, Rows rows) throws Exception {
        return ChatServer.start((call, question, _) -> {
            asked.add(lane + " begins");
            String answer = "#### " + rows.gold(question);
            asked.add(lane + " ends");
            ChatServer.say(call, answer);
        });
    }
}
