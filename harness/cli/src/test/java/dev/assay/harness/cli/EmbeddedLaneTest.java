package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedLaneTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void aRealModelAnswersAndWhatItTookStandsInTheRun() throws Exception {
        Path out = temp.resolve("run");

        Ran ran = Ran.of(
                "run",
                "-m",
                Stories.model(",name=stories"),
                "-t",
                "fresh-math:levels=1,limit=6,max-tokens=12",
                "-o",
                out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        RunFiles files = new RunFiles(out);
        assertThat(files.attempts()).hasSize(6).allSatisfy(attempt -> {
            assertThat(attempt.path("usage").path("prompt").asLong()).isPositive();
            assertThat(attempt.path("usage").path("completion").asLong()).isBetween(1L, 12L);
            assertThat(attempt.path("marks").path("first_answer").asLong()).isPositive();
        });
        assertThat(files.events("engine-measured")).hasSize(1);
        JsonNode engine = files.summary().path("engines").path(0);
        assertThat(engine.path("lane").asText()).isEqualTo("stories");
        assertThat(engine.path("engine").asText()).isNotBlank();
        assertThat(engine.path("model_bytes").asLong()).isEqualTo(1_054_528);
        assertThat(engine.path("context").asLong()).isEqualTo(256);
        assertThat(engine.path("starts").asLong()).isEqualTo(1);
        assertThat(files.summary().path("alarms").toString()).doesNotContain("price");
        assertThat(Files.readString(out.resolve("run.json")))
                .contains("41a56626547ba1a88be4b5173abaf914eb60b2ce203e95a5b553033f735a1e57")
                .as("greedy unless told otherwise")
                .containsPattern("\"temperature\" : \"0(\\.0)?\"");
        assertThat(Stories.worker()).isEmpty();
    }

    @Test
    void anEngineKilledInMidRunLosesNoSample() throws Exception {
        killAgainAndAgain(3);
    }

    @Test
    @Tag("slow")
    void anEngineKilledTwentyTimesLosesNoSample() throws Exception {
        killAgainAndAgain(20);
    }

    /// Attempts in the journal that did not fail.
    private static long answered(Path run) {
        try {
            return Files.exists(run.resolve("run.json"))
                    ? new RunFiles(run)
                            .attempts().stream()
                                    .filter(attempt ->
                                            !attempt.path("outcome").asText().equals("failed"))
                                    .count()
                    : 0;
        } catch (IOException | RuntimeException stillBeingWritten) {
            return 0;
        }
    }

    /// Kills the engine whenever a new one has answered something, so that every kill meets a run under way.
    private void killAgainAndAgain(int kills) throws Exception {
        Path out = temp.resolve("run");
        AtomicInteger killed = new AtomicInteger();
        Thread killer = Thread.ofPlatform().unstarted(() -> {
            long last = 0;
            long answered = 0;
            while (killed.get() < kills && !Thread.currentThread().isInterrupted()) {
                ProcessHandle worker = Stories.worker().orElse(null);
                long now = answered(out);
                if (worker != null && worker.pid() != last && now > answered) {
                    last = worker.pid();
                    answered = now;
                    worker.destroyForcibly();
                    killed.incrementAndGet();
                }
            }
        });
        killer.start();

        Ran ran = Ran.of(
                "run",
                "-m",
                Stories.model(""),
                "-t",
                "fresh-math:levels=1,max-tokens=24,limit=" + 20 * kills,
                "-o",
                out.toString());
        killer.interrupt();
        killer.join();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(killed).hasValue(kills);
        RunFiles files = new RunFiles(out);
        assertThat(files.summary().path("complete").asBoolean()).isTrue();
        assertThat(files.scores()).hasSize(20 * kills);
        assertThat(files.verdicts()).doesNotContainKey("failed");
        assertThat(files.summary().path("engines").path(0).path("starts").asInt())
                .as("a kill may meet an engine that is still starting")
                .isBetween(2, kills + 1);
        assertThat(files.attempts())
                .filteredOn(attempt -> attempt.path("outcome").asText().equals("failed"))
                .isNotEmpty()
                .allSatisfy(attempt -> assertThat(
                                attempt.path("failure").path("kind").asText())
                        .as("%s", attempt.path("failure"))
                        .isEqualTo("engine_died"));
        assertThat(Stories.worker()).isEmpty();
    }

    @Test
    void anEngineThatCannotBeStartedAgainStopsItsLaneWithOneMessageAndResumeAsksTheRest() throws Exception {
        Path weights = Files.copy(Stories.file(), temp.resolve("mine.gguf"));
        Path away = temp.resolve("away.gguf");
        Path out = temp.resolve("run");
        Thread killer = Thread.ofPlatform().unstarted(() -> {
            while (answered(out) == 0 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            try {
                Files.move(weights, away);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Stories.worker().ifPresent(ProcessHandle::destroyForcibly);
        });
        killer.start();

        Ran ran = Ran.of(
                "run",
                "-m",
                "embedded/file:context=256,threads=1,path=" + weights,
                "-t",
                "fresh-math:levels=1,limit=200,max-tokens=24",
                "-o",
                out.toString());
        killer.interrupt();
        killer.join();

        RunFiles files = new RunFiles(out);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(files.events("lane-stopped")).hasSize(1);
        assertThat(files.events("lane-stopped").getFirst().path("message").asText())
                .contains("mine.gguf is not a file that can be read");
        assertThat(files.attempts())
                .filteredOn(attempt -> attempt.path("outcome").asText().equals("failed"))
                .hasSizeLessThan(100)
                .allSatisfy(attempt -> assertThat(
                                attempt.path("failure").path("again").asBoolean())
                        .isTrue());
        Files.move(away, weights);

        Ran resumed = Ran.of("resume", out.toString());

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(files.scores()).hasSize(200);
        assertThat(files.verdicts()).doesNotContainKey("failed");
    }

    @Test
    void weightsThatCannotBeRunAreToldAllAtOnceAndNothingIsAsked() throws Exception {
        Path text =
                Files.writeString(temp.resolve("text.gguf"), "this is not a model, and long enough to be looked at");
        byte[] whole = Files.readAllBytes(Stories.file());
        Path cut = Files.write(temp.resolve("cut.gguf"), Arrays.copyOf(whole, whole.length / 2));
        Path out = temp.resolve("run");

        Ran ran = Ran.of(
                "run",
                "-m",
                "embedded/file:name=a,path=" + text,
                "-m",
                "embedded/file:name=b,path=" + cut,
                "-m",
                "embedded/file:name=c,path=" + temp.resolve("absent.gguf"),
                "-t",
                "fresh-math:limit=2",
                "-o",
                out.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("3 problems, nothing was sent")
                .contains("text.gguf is not a GGUF")
                .contains("cut.gguf is cut short")
                .contains("absent.gguf is not a file that can be read");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsNotInTheCatalogueOrNotHereSaysWhatToDo() {
        Ran unknown = Ran.of("run", "-m", "embedded/gpt-9", "-m", "embedded/file", "-t", "fresh-math:limit=2");
        Ran absent = Ran.in(
                Map.of("ASSAY_HOME", temp.toString()),
                "run",
                "-m",
                "embedded/smollm2-135m",
                "-t",
                "fresh-math:limit=2");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("2 problems")
                .contains("assay models list")
                .contains("embedded/file:path=FILE.gguf");
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("assay models pull smollm2-135m");
    }

    @Test
    void weightsInAFolderOfTheUsersAreFoundAndHeldToTheCatalogue() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("own"));
        Files.copy(Stories.file(), folder.resolve("smollm2-135m.gguf"));
        Map<String, String> empty = Map.of("ASSAY_HOME", temp.resolve("empty").toString());
        String typed = folder.toString();
        String wrong = "is not smollm2-135m: it has the SHA-256 41a56626";

        Ran run = Ran.in(empty, "run", "-m", "embedded/smollm2-135m", "-t", "fresh-math:limit=2", "--data-dir", typed);
        Ran pulled = Ran.in(empty, "models", "pull", "smollm2-135m", "--data-dir", typed);
        Ran verified = Ran.in(empty, "models", "verify", "smollm2-135m", "--data-dir", typed);
        Ran demo = Ran.in(
                empty,
                "demo",
                "--offline",
                "--items",
                "2",
                "--data-dir",
                typed,
                "-o",
                temp.resolve("demo").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(wrong);
        assertThat(pulled.code()).isEqualTo(1);
        assertThat(pulled.err()).contains(wrong);
        assertThat(pulled.out()).isEmpty();
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("WRONG");
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("no real model: ").contains(wrong);
    }

    @Test
    void aCacheThatCannotBeReadIsAProblemAndNoDefect() throws Exception {
        Files.createDirectories(temp.resolve("home/recorded.tsv"));

        Ran ran = Ran.in(
                Map.of("ASSAY_HOME", temp.resolve("home").toString()),
                "run",
                "-m",
                "embedded/smollm2-135m",
                "-t",
                "fresh-math:limit=2");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("1 problem").contains("recorded.tsv cannot be read");
    }

    @Test
    void noEngineIsStartedForAPlanThatIsWrong() {
        Ran ran = Ran.of("run", "-m", Stories.model(""), "-t", "fresh-math:limit=0");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("1 problem").doesNotContain("loading the model");
    }

    @Test
    void otherWeightsUnderTheSamePathAreRefusedByResume() throws Exception {
        Path weights = Files.copy(Stories.file(), temp.resolve("mine.gguf"));
        Path out = temp.resolve("run");
        Ran first = Ran.of(
                "run",
                "-m",
                "embedded/file:context=256,threads=1,path=" + weights,
                "-t",
                "fresh-math:levels=1,limit=2,max-tokens=4",
                "-o",
                out.toString());
        assertThat(first.code()).as(first.err()).isZero();
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        Ran resumed = Ran.of("resume", out.toString());

        assertThat(resumed.code()).isEqualTo(2);
        assertThat(resumed.err()).contains("SHA-256 41a5662").contains("put the old one back");
    }

    @Test
    void anotherEngineOrBuildOrContextIsRefusedByResume() throws Exception {
        Path out = temp.resolve("run");
        Ran first = Ran.of(
                "run", "-m", Stories.model(""), "-t", "fresh-math:levels=1,limit=2,max-tokens=4", "-o", out.toString());
        assertThat(first.code()).as(first.err()).isZero();
        Path manifest = out.resolve("run.json");
        String written = Files.readString(manifest);
        JsonNode engine =
                new ObjectMapper().readTree(written).path("lanes").path(0).path("engine");
        String build = engine.path("engine.build").asText();
        assertThat(engine.path("engine").asText()).isEqualTo("jni");
        Files.writeString(
                manifest,
                written.replace("\"engine\" : \"jni\"", "\"engine\" : \"llama-server\"")
                        .replace("\"" + build + "\"", "\"b1-other\"")
                        .replace("\"context.length\" : \"256\"", "\"context.length\" : \"128\""));

        Ran resumed = Ran.of("resume", out.toString());

        assertThat(resumed.code()).isEqualTo(2);
        assertThat(resumed.err())
                .contains("3 problems")
                .contains("the engine llama-server, and has jni now")
                .contains("build b1-other, and has " + build + " now")
                .contains("tokens: 128, and has 256 now");
    }

    @Test
    void theListOfModelsSaysWhatIsHere() throws Exception {
        Ran listed = Ran.in(Map.of("ASSAY_HOME", temp.toString()), "models", "list", "--json");

        assertThat(listed.code()).isZero();
        JsonNode models = new ObjectMapper().readTree(listed.out());
        assertThat(List.of(
                        models.path(0).path("id").asText(),
                        models.path(0).path("bytes").asText()))
                .isEqualTo(List.of("smollm2-135m", "98362432"));
        assertThat(models.path(0).has("file")).isFalse();
        assertThat(models.path(0).path("source").asText()).startsWith("https://huggingface.co/");
    }

    @Test
    void theDemoWithoutWeightsSaysSoInOneLineAndShowsTheRest() {
        Ran ran = Ran.in(
                Map.of("ASSAY_HOME", temp.resolve("empty").toString()),
                "demo",
                "--offline",
                "--items",
                "8",
                "--json",
                "-o",
                temp.resolve("demo").toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err().lines().filter(line -> line.startsWith("assay: no real model")))
                .hasSize(1);
        assertThat(ran.out()).startsWith("{\"real\":null,\"simulated\":{");
        assertThat(temp.resolve("demo/simulated/scorecard.html")).exists();
    }
}
