package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScorecardHtmlTest {
    @Test
    void tryOut() throws IOException {
        Path out = Files.createDirectories(Path.of("target/pages"));
        ScorecardHtml.write(FakeRun.bed().card(), Words.english(), out.resolve("bed.html"));
        StringWriter w = new StringWriter();
        ScorecardHtml.write(FakeRun.bed().card(), Words.english(), w);
        assertThat(w.toString()).isEqualTo(Files.readString(out.resolve("bed.html")));
        System.out.println(w.getBuffer().length());
    }
}
