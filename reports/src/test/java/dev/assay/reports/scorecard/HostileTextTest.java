package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models, data sets and users write what they like; a page shows it as text.
class HostileTextTest {
    private static final String EVIL = "</script><script>alert(1)</script><!-- ]]> \" onload='alert(2)' \u0000\u0007"
            + "\ud800 \udc00 \u202e\u2066 \u2028\u2029 ${7*7} {0} {{x}} &lt; <img src=x onerror=alert(3)> 😀 ﷽";

    @TempDir
    Path folder;

    private static FakeRun hostile(int samples) {
        FakeRun run = FakeRun.of(samples, "al" + EVIL, "beta");
        run.task = "t" + EVIL;
        run.question = text -> EVIL + text;
        run.reply = text -> EVIL + text;
        run.thought = text -> EVIL + text;
        run.failure = text -> EVIL + text;
        run.languages = new ArrayList<>(List.of("en" + EVIL, "ko"));
        run.variants = new ArrayList<>(List.of("v" + EVIL, "cot-8"));
        run.command = new ArrayList<>(List.of("run", EVIL));
        run.alarms.add(EVIL);
        return run;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 200})
    void noTextBecomesMarkup(int samples) throws IOException {
        WrittenPage page = WrittenPage.of(hostile(samples));

        assertThat(page.count("<script")).as("the payload and the script").isEqualTo(2);
        assertThat(page.count("</script")).isEqualTo(2);
        assertThat(page.html()).doesNotContain("<!--").doesNotContain("<img").doesNotContain("\"alert");
        assertThat(page.payloadText()).doesNotContain("<").doesNotContain(">").doesNotContain("\u2028");
        assertThat(page.html()).contains("${7*7}").doesNotContain("49 {");
    }

    @Test
    void thePageIsWellFormedUtf8WithoutControlCharacters() throws IOException {
        Path file = folder.resolve("page.html");

        ScorecardHtml.write(hostile(3).card(), Words.english(), file);

        String html = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(html.chars()).noneMatch(c -> c < 0x20 && c != '\n' && c != '\t');
        assertThat(html).contains("␀").contains("\ufffd").contains("😀");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 200})
    void aReplyComesOutOfThePageUnitForUnit(int samples) throws IOException {
        FakeRun run = hostile(samples);
        WrittenPage page = WrittenPage.of(run);
        SampleRow first = run.rows().getFirst();

        JsonNode row = page.list().path(0).path("rows").path(0);
        JsonNode block = page.blocks().path(row.path(4).asInt());
        JsonNode sample = block.path("rows").path(row.path(5).asInt());
        SampleRow.Given given = first.given().getFirst();

        assertThat(given.attempt()).isNotNull();
        JsonNode written = sample.path("given").path(0);
        if (given.attempt() != null) {
            assertThat(written.path("text").asText()).isEqualTo(given.attempt().text());
            assertThat(written.path("reasoning").asText())
                    .isEqualTo(given.attempt().reasoning());
        }
        if (given.score().value() != null) {
            assertThat(written.path("text")
                            .asText()
                            .substring(
                                    written.path("start").asInt(),
                                    written.path("end").asInt()))
                    .isEqualTo(given.score().value());
        }
        int question = sample.path("items")
                .path(0)
                .path("turns")
                .path(0)
                .path("parts")
                .path(1)
                .asInt();
        assertThat(block.path("parts").path(question).asText()).startsWith(EVIL);
    }

    @Test
    void aReplyOfTwoHundredThousandCharactersKeepsItsSpan() throws IOException {
        FakeRun run = FakeRun.of(4, "alpha", "beta");
        run.reply = text -> "a".repeat(100_000) + text + "z".repeat(100_000);
        WrittenPage page = WrittenPage.of(run);

        assertThat(page.html()).hasSizeLessThan(400_000);
        JsonNode given =
                page.blocks().path(0).path("rows").path(0).path("given").path(0);
        int start = given.path("start").asInt();
        assertThat(given.path("text").path("length").asInt()).isGreaterThan(200_000);
        assertThat(given.path("text").path("pieces"))
                .anySatisfy(piece -> assertThat(start)
                        .isBetween(
                                piece.path(0).asInt(),
                                piece.path(0).asInt() + piece.path(1).asText().length()));
    }

    @Test
    void aNameThatRunsFromRightToLeftIsIsolatedInASentence() throws IOException {
        FakeRun run = FakeRun.of(60, "نموذج", "b\u202eeta");

        assertThat(WrittenPage.of(run).words("verdict"))
                .contains("\u2068نموذج\u2069")
                .contains("\u2068beta\u2069 ");
    }
}
