package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RescoreTest {
    @TempDir
    private Path temp = Path.of("");

    private Path out = Path.of("");

    @BeforeEach
    void run() {
        out = temp.resolve("run");
        Ran run = Ran.of(
                "run",
                "-m",
                "simulated/quick:speed=0,faults=0",
                "-t",
                "fresh-math:limit=8",
                "--epochs",
                "3",
                "-o",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void everyProfileHasAFileAndOldScoresAndTheManifestStay() throws Exception {
        Path old = out.resolve("scores").resolve("robust@0.jsonl");
        Files.copy(out.resolve("scores").resolve("robust@1.jsonl"), old);
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(old, before);
        byte[] manifest = Files.readAllBytes(out.resolve("run.json"));
        byte[] journal = Files.readAllBytes(out.resolve("attempts-001.jsonl"));

        Ran ran = Ran.of("rescore", out.toString(), "--profile", "lm-eval-strict", "--profile", "opencompass-last@1");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(out.resolve("scores").resolve("lm-eval-strict@1.jsonl")).isRegularFile();
        assertThat(out.resolve("scores").resolve("opencompass-last@1.jsonl")).isRegularFile();
        assertThat(out.resolve("scores").resolve("simple-evals@1.jsonl")).doesNotExist();
        assertThat(Files.getLastModifiedTime(old)).isEqualTo(before);
        assertThat(Files.readAllBytes(out.resolve("run.json"))).isEqualTo(manifest);
        assertThat(Files.readAllBytes(out.resolve("attempts-001.jsonl"))).isEqualTo(journal);
    }

    @Test
    void aFormatThatThePromptNeverAskedForIsNotRequestedAndNoZero() throws Exception {
        Ran ran = Ran.of("rescore", out.toString(), "--profile", "all", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("not requested").contains("not read");
        List<String> withoutRate = new ArrayList<>();
        for (JsonNode by : new ObjectMapper()
                .readTree(ran.out())
                .path("translations")
                .path(0)
                .path("profiles")) {
            if (!by.has("accuracy")) {
                withoutRate.add(
                        by.path("profile").asText() + " " + by.path("status").asText());
            }
        }
        assertThat(withoutRate)
                .containsExactly(
                        "lm-eval-cot-strict@1 not_requested",
                        "simple-evals-gpqa@1 not_read",
                        "simple-evals@1 not_requested");
    }

    @Test
    void theScorecardShowsTheTranslationAndTheEpochs() throws Exception {
        assertThat(Ran.of("rescore", out.toString()).code()).isZero();

        String page = Files.readString(out.resolve("scorecard.html"));
        assertThat(page)
                .contains("<table class=\"heat translation\">")
                .contains("pass^k")
                .contains("not requested");
    }

    @Test
    void rescoringGivesTheSameBytesAsTheRunItself() throws Exception {
        Path file = out.resolve("scores").resolve("robust@1.jsonl");
        byte[] scores = Files.readAllBytes(file);
        byte[] page = Files.readAllBytes(out.resolve("scorecard.html"));

        assertThat(Ran.of("rescore", out.toString(), "--profile", "robust").code())
                .isZero();

        assertThat(Files.readAllBytes(file)).isEqualTo(scores);
        assertThat(Files.readAllBytes(out.resolve("scorecard.html"))).isEqualTo(page);
    }

    @Test
    void aProfileThatIsNotThereIsToldWithThoseThatAre() {
        Ran ran = Ran.of("rescore", out.toString(), "--profile", "lm-evil");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'lm-evil'").contains("lm-eval-strict@1");
    }
}
