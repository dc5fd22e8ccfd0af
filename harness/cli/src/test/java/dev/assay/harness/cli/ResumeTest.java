package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunPlan;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.RunSession;
import dev.assay.harness.run.Schedule;
import dev.assay.harness.task.TaskContext;
import dev.assay.harness.task.Tasks;
import dev.assay.reports.journal.JournalLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResumeTest {
    private static final int ALL = 40;
    private static final int CUT_AFTER = 15;

    @TempDir
    private Path temp = Path.of("");

    private Path out = Path.of("");

    private Rows rows = new Rows(Path.of(""), Map.of());

    @BeforeEach
    void writeRows() throws Exception {
        rows = Rows.write(temp.resolve("rows.jsonl"), ALL);
        out = temp.resolve("run");
    }

    @Test
    void onlyWhatHasNoAnswerIsAskedAgain() throws Exception {
        try (ChatServer server = right()) {
            RunResult cut = cutShort(server);

            assertThat(cut.cutShort()).isTrue();
            assertThat(cut.complete()).isFalse();
            RunFiles files = new RunFiles(out);
            assertThat(files.summary().path("complete").asBoolean()).isFalse();
            assertThat(files.events("cut-short")).hasSize(1);
            Set<String> answered = answered(files);
            assertThat(answered.size()).isBetween(CUT_AFTER, ALL - 1);
            server.forget();

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out().strip()).isEqualTo(out.toString());
            assertThat(server.chats()).isEqualTo(ALL - answered.size());
            assertThat(server.calls().values()).allMatch(n -> n == 1);
            assertThat(files.summary().path("complete").asBoolean()).isTrue();
            assertThat(files.verdicts()).isEqualTo(Map.of("right", ALL));
            noNumberTwice(files);
            server.forget();

            Ran again = Ran.of("resume", out.toString());

            assertThat(again.code()).as(again.err()).isZero();
            assertThat(server.chats()).isZero();
        }
    }

    @Test
    void whatWaitedForItsNextAttemptWhenTheRunWasCutIsAskedAgain() throws Exception {
        AtomicBoolean well = new AtomicBoolean();
        try (ChatServer server = ChatServer.start((call, question, _) -> {
            if (well.get()) {
                ChatServer.say(call, "#### " + rows.gold(question));
            } else {
                call.respond(500, "application/json", "{\"error\":{\"message\":\"oops\"}}", "retry-after: 60");
            }
        })) {
            assertThat(cutShort(server).cutShort()).isTrue();
            RunFiles files = new RunFiles(out);
            assertThat(files.attempts())
                    .hasSizeGreaterThanOrEqualTo(CUT_AFTER)
                    .allSatisfy(attempt -> assertThat(
                                    attempt.path("failure").path("again").asBoolean())
                            .isTrue());
            server.forget();
            well.set(true);

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(server.chats()).isEqualTo(ALL);
            assertThat(files.verdicts()).isEqualTo(Map.of("right", ALL));
            noNumberTwice(files);
        }
    }

    @Test
    void whatStoppedItsLaneIsAskedAgainWithTheRest() throws Exception {
        AtomicBoolean locked = new AtomicBoolean(true);
        try (ChatServer server = ChatServer.start((call, question, _) -> {
            if (locked.get()) {
                call.respond(401, "application/json", "{\"error\":{\"message\":\"wrong key\"}}");
            } else {
                ChatServer.say(call, "#### " + rows.gold(question));
            }
        })) {
            Ran stopped = Ran.of("run", "-m", server.model(""), "-t", rows.task(), "-o", out.toString());
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(1);
            locked.set(false);

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(new RunFiles(out).verdicts()).isEqualTo(Map.of("right", ALL));
        }
    }

    @Test
    void whatFailedForGoodIsAskedAgainOnlyWhenThatIsWanted() throws Exception {
        AtomicBoolean well = new AtomicBoolean();
        try (ChatServer server = ChatServer.start((call, question, _) -> {
            if (well.get()) {
                ChatServer.say(call, "#### " + rows.gold(question));
            } else {
                call.respond(400, "application/json", "{\"error\":{\"message\":\"malformed\"}}");
            }
        })) {
            Ran failed = Ran.of("run", "-m", server.model(""), "-t", rows.task(), "-o", out.toString());
            assertThat(failed.code()).as(failed.err()).isEqualTo(1);
            assertThat(failed.err()).contains("--retry-failed");
            server.forget();
            well.set(true);

            Ran plain = Ran.of("resume", out.toString());
            assertThat(plain.code()).as(plain.err()).isEqualTo(1);
            assertThat(server.chats()).isZero();

            Ran wanted = Ran.of("resume", "--retry-failed", out.toString());
            assertThat(wanted.code()).as(wanted.err()).isZero();
            assertThat(server.chats()).isEqualTo(ALL);
        }
    }

    @Test
    void otherSettingsOfALaneAreRefused() throws Exception {
        try (ChatServer server = right()) {
            assertThat(cutShort(server).cutShort()).isTrue();
            server.forget();
            replace(out.resolve("run.json"), "\"temperature\" : \"0.5\"", "\"temperature\" : \"0.9\"");

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("lane 'm'", "sha256:", "start a new run");
            assertThat(server.chats()).isZero();
        }
    }

    @Test
    void aChangedPromptIsRefused() throws Exception {
        try (ChatServer server = right()) {
            assertThat(cutShort(server).cutShort()).isTrue();
            server.forget();
            replace(out.resolve("prompts.jsonl"), "Crate 7 holds", "Crate 7 held");

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("prompts.jsonl", "sha256:", "start a new run");
            assertThat(server.chats()).isZero();
        }
    }

    @Test
    void aSecondSessionIsRefusedByTheLock() throws Exception {
        try (ChatServer server = right()) {
            assertThat(cutShort(server).cutShort()).isTrue();
            server.forget();
            try (RunSession first = RunSession.resume(out, context(), false, false, new ArrayList<>())) {
                Ran second = Ran.of("resume", out.toString());

                assertThat(second.code()).as(second.err()).isEqualTo(2);
                assertThat(second.err()).contains("is being written by");
                assertThat(server.chats()).isZero();
                assertThat(first.run(RunListener.NONE).complete()).isTrue();
            }
        }
    }

    @Test
    void aTornLineIsCutOffAndTold() throws Exception {
        try (ChatServer server = right()) {
            assertThat(cutShort(server).cutShort()).isTrue();
            server.forget();
            Set<String> answered = answered(new RunFiles(out));
            Files.writeString(
                    out.resolve("attempts-001.jsonl"),
                    "{\"type\":\"attempt\",\"task\":\"gs",
                    StandardOpenOption.APPEND);

            Ran ran = Ran.of("resume", out.toString());

            assertThat(ran.code()).as(ran.err()).isZero();
            RunFiles files = new RunFiles(out);
            assertThat(files.events("torn-tail")).hasSize(1);
            assertThat(files.events("torn-tail").getFirst().path("message").asText())
                    .contains("attempts-001.jsonl");
            assertThat(server.chats()).isEqualTo(ALL - answered.size());
            assertThat(files.attempts()).hasSizeGreaterThanOrEqualTo(ALL);
        }
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        Ran ran = Ran.of("resume", temp.resolve("nowhere").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("nowhere", "does not exist");
    }

    private ChatServer right() throws Exception {
        return ChatServer.start((call, question, _) -> ChatServer.say(call, "#### " + rows.gold(question)));
    }

    /// Runs until some attempts are in the journal, then cancels from the thread that wrote the last of them.
    private RunResult cutShort(ChatServer server) throws Exception {
        List<String> problems = new ArrayList<>();
        RunPlan plan = new RunPlan(
                ModelKinds.resolve(List.of(server.model(",temperature=0.5")), context(), problems),
                Tasks.resolve(List.of(rows.task()), null, TaskContext.of(Map.of(), null, 1), problems),
                1,
                1,
                Schedule.DEFAULT.withMaxInFlight(2),
                5,
                out,
                List.of());
        AtomicInteger seen = new AtomicInteger();
        try (RunSession session = RunSession.open(plan, context(), false, problems)) {
            return session.run(new RunListener() {
                @Override
                public void attempt(JournalLine.Attempt attempt, boolean counted) {
                    if (seen.incrementAndGet() == CUT_AFTER) {
                        session.cancel();
                    }
                }
            });
        }
    }

    private static ModelContext context() {
        return ModelContext.of(Map.of(), Map.of());
    }

    private static Set<String> answered(RunFiles files) throws Exception {
        Set<String> samples = new HashSet<>();
        for (JsonNode attempt : files.attempts()) {
            if (attempt.path("outcome").asText().equals("answered")) {
                samples.add(attempt.path("sample").asText());
            }
        }
        return samples;
    }

    private static void noNumberTwice(RunFiles files) throws Exception {
        List<String> numbers = files.intents().stream()
                .map(i -> i.path("sample").asText() + " " + i.path("attempt").asInt())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
    }

    private static void replace(Path file, String old, String now) throws Exception {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }
}
