package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The text of GPQA stays in the run directory, whatever happens; the server gives every text back.
final class RestrictedTest {
    private static final List<String> SECRETS = List.of("Zylophene", "secret question", "zylo");

    @TempDir
    private Path temp = Path.of("");

    @BeforeEach
    void rows() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("data/gpqa-diamond"));
        Files.writeString(folder.resolve("gpqa_diamond.csv"), Mirror.GPQA);
    }

    @Test
    void previewAndRunShowNeitherQuestionNorOptionsNorReply() throws Exception {
        Path out = temp.resolve("run");
        try (ChatServer server =
                ChatServer.start((call, question, _) -> ChatServer.say(call, question + " zylo right. Answer: A"))) {
            Ran preview = assay("preview", "-m", server.model(""));
            Ran json = assay("preview", "-m", server.model(""), "--json");
            Ran run = assay("run", "-m", server.model(""), "-o", out.toString());
            Ran runJson = assay(
                    "run", "-m", server.model(""), "-o", temp.resolve("run2").toString(), "--json");
            Ran report = Ran.of("report", out.toString());

            for (Ran ran : List.of(preview, json, run, runJson, report)) {
                assertThat(ran.code()).as(ran.err()).isZero();
                assertThat(ran.out() + ran.err()).doesNotContain(SECRETS);
            }
        }
        assertThat(Files.readString(out.resolve("scorecard.html"))).doesNotContain(SECRETS);
        assertThat(Files.readString(out.resolve("summary.json"))).doesNotContain(SECRETS);
        assertThat(Files.readString(out.resolve("prompts.jsonl"))).contains("Zylophene");
        assertThat(Files.getPosixFilePermissions(out.resolve("prompts.jsonl"))).hasSize(2);
    }

    @Test
    void aServerThatFailsWithTheQuestionInItsMessageDoesNotPutItOnTheScreen() throws Exception {
        Path out = temp.resolve("run");
        try (ChatServer server = ChatServer.start((call, question, _) ->
                call.respond(400, "application/json", "{\"error\":{\"message\":\"cannot read: " + question + "\"}}"))) {
            Ran preview = assay("preview", "-m", server.model(""));
            Ran json = assay("preview", "-m", server.model(""), "--json");
            Ran run = assay("run", "-m", server.model(""), "-o", out.toString(), "--attempts", "1");

            for (Ran ran : List.of(preview, json, run)) {
                assertThat(ran.code()).isEqualTo(1);
                assertThat(ran.out() + ran.err()).doesNotContain(SECRETS);
            }
            assertThat(preview.out()).contains("failed");
        }
        assertThat(Files.readString(out.resolve("events.jsonl"))).doesNotContain(SECRETS);
        assertThat(Files.readString(out.resolve("scorecard.html"))).doesNotContain(SECRETS);
        assertThat(Files.readString(out.resolve("summary.json"))).doesNotContain(SECRETS);
    }

    @Test
    void aBadRowIsNamedAndNotQuoted() throws Exception {
        Files.writeString(
                temp.resolve("data/gpqa-diamond/gpqa_diamond.csv"),
                Mirror.GPQA + "Zylophene again?,,zylo one,zylo two,zylo three\n\"Zylophene,zylo,zylo\n");

        Ran run = assay(
                "run",
                "-m",
                "simulated/quick:speed=0",
                "-o",
                temp.resolve("run").toString());

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("gpqa_diamond.csv", "row").doesNotContain(SECRETS);
    }

    private Ran assay(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("-t", "gpqa-diamond", "--data-dir", temp.resolve("data").toString()));
        return Ran.of(all.toArray(String[]::new));
    }
}
