package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlarmTest {
    @TempDir
    private Path temp = Path.of("");

    private Ran run(Path out, String alarm) {
        return Ran.of(
                "run",
                "-m",
                "simulated/quick:speed=0,faults=0,truncated=0.2",
                "-t",
                "fresh-math:limit=60",
                "--alarm",
                alarm,
                "-o",
                out.toString());
    }

    @Test
    void aShareAboveItsThresholdIsToldOnceWhileRunningAndOnTheScorecard() throws Exception {
        Path out = temp.resolve("run");

        Ran ran = run(out, "truncated=2%");

        assertThat(ran.err())
                .containsOnlyOnce("ALARM: fresh-math:")
                .contains("were cut at the token limit, more than 2 %");
        assertThat(new RunFiles(out).events("alarm")).singleElement().satisfies(event -> {
            assertThat(event.path("lane").asText()).isEqualTo("quick");
            assertThat(event.path("facts").path("kind").asText()).isEqualTo("truncated");
            assertThat(event.path("facts").path("task").asText()).isEqualTo("fresh-math");
        });
        assertThat(new RunFiles(out)
                        .summary()
                        .path("cells")
                        .path(0)
                        .path("alarms")
                        .path(0)
                        .path("threshold")
                        .asDouble())
                .isEqualTo(0.02);
        assertThat(Files.readString(out.resolve("scorecard.html"))).contains("Alarm: truncated:");
    }

    @Test
    void aHigherThresholdStaysSilent() throws Exception {
        Path out = temp.resolve("run");

        assertThat(run(out, "truncated=0.9").err()).doesNotContain("ALARM");
        assertThat(new RunFiles(out).events("alarm")).isEmpty();
    }

    @Test
    void aShareThatIsNoneIsRefusedBeforeAnythingIsAsked() {
        Path out = temp.resolve("run");

        Ran ran = run(out, "truncated=120%");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("truncated").contains("a share, 0 to 1");
        assertThat(out).doesNotExist();
    }
}
