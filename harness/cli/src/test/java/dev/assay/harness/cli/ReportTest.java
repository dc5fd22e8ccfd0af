package dev.assay.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void theSameRunGivesTheSameBytesAlsoWhenWhatIsDerivedIsGone() throws Exception {
        Path out = temp.resolve("run");
        Ran run = Ran.of(
                "run",
                "-m",
                "simulated/quick:speed=0,faults=0",
                "-t",
                "fresh-math:limit=12",
                "-o",
                out.toString(),
                "--json");
        assertThat(run.code()).as(run.err()).isZero();
        byte[] page = Files.readAllBytes(out.resolve("scorecard.html"));
        byte[] summary = Files.readAllBytes(out.resolve("summary.json"));

        Ran first = Ran.of("report", out.toString());
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out().strip()).isEqualTo(out.resolve("scorecard.html").toString());
        assertThat(Files.readAllBytes(out.resolve("scorecard.html"))).isEqualTo(page);

        Files.delete(out.resolve("scores").resolve("robust@1.jsonl"));
        Files.delete(out.resolve("costs").resolve("as-run.jsonl"));
        Files.delete(out.resolve("summary.json"));
        Files.delete(out.resolve("scorecard.html"));
        Ran second = Ran.of("report", out.toString(), "--json");

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(Files.readAllBytes(out.resolve("scorecard.html"))).isEqualTo(page);
        assertThat(Files.readAllBytes(out.resolve("summary.json"))).isEqualTo(summary);
        assertThat(new ObjectMapper().readTree(second.out())).isEqualTo(new ObjectMapper().readTree(run.out()));
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        Ran ran = Ran.of("report", temp.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("run.json");
    }
}
