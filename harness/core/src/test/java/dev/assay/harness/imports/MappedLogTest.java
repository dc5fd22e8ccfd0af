package dev.assay.harness.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.harness.spec.ProblemsException;
import dev.assay.reports.journal.ItemFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedLogTest {
    @TempDir
    Path temp;

    private ImportRequest request(Path log, boolean restricted, String... map) {
        List<String> problems = new ArrayList<>();
        FieldMap fields = FieldMap.read(List.of(map), problems);
        assertThat(problems).isEmpty();
        return new ImportRequest(
                List.of(log),
                temp.resolve("run"),
                null,
                fields,
                null,
                null,
                "en",
                null,
                restricted,
                ImportLimits.DEFAULT);
    }

    private Path log(String... lines) throws IOException {
        return Files.write(temp.resolve("answers.jsonl"), List.of(lines));
    }

    @Test
    void anyFieldsCanBeMapped() throws IOException {
        Path log = log(
                "{\"prompt\":\"2+2?\",\"out\":{\"text\":\"It is 4.\"},\"meta\":{\"target\":\"4\",\"model\":\"a\"}}",
                "",
                "{\"prompt\":\"2+3?\",\"out\":{\"text\":\"It is 6.\"},\"meta\":{\"target\":\"5\",\"model\":\"a\"}}");

        ImportedRun run = ImportedRun.of(
                request(log, false, "question=prompt,reply=out.text", "gold=meta.target,model=meta.model"));

        assertThat(run.summary().cells()).singleElement().satisfies(cell -> {
            assertThat(cell.lane()).isEqualTo("a");
            assertThat(cell.task()).isEqualTo("answers");
            assertThat(cell.verdicts()).containsEntry("right", 1L).containsEntry("wrong", 1L);
        });
        assertThat(run.items()).extracting(ItemFacts::goldKind).containsOnly("number");
    }

    @Test
    void whatTheLogTellsOfTheEndOfAReplyDecidesItsVerdict() throws IOException {
        Path log = log(
                "{\"q\":\"1\",\"a\":\"4\",\"g\":\"4\",\"f\":\"length\"}",
                "{\"q\":\"2\",\"a\":null,\"g\":\"4\",\"f\":\"\"}",
                "{\"q\":\"3\",\"a\":\"\",\"g\":\"4\",\"f\":\"content_filter\"}");

        assertThat(ImportedRun.of(request(log, false, "question=q,reply=a,gold=g,finish=f"))
                        .summary()
                        .cells()
                        .getFirst()
                        .verdicts())
                .containsEntry("truncated", 1L)
                .containsEntry("failed", 1L)
                .containsEntry("refused", 1L);
    }

    @Test
    void optionsMakeLettersOfTheGolds() throws IOException {
        Path log = log("{\"q\":\"Which?\",\"a\":\"The answer is (B).\",\"g\":1,\"c\":[\"red\",\"blue\"]}");

        ImportedRun run = ImportedRun.of(request(log, false, "question=q,reply=a,gold=g,choices=c"));

        assertThat(run.items()).singleElement().satisfies(item -> {
            assertThat(item.gold()).isEqualTo("B");
            assertThat(item.goldKind()).isEqualTo("choice");
        });
        assertThat(run.summary().cells().getFirst().verdicts()).containsEntry("right", 1L);
    }

    /// The gold `1` is a label here, and not the second place.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":[\"red\",\"blue\"],\"label\":[\"1\",\"2\"]}",
                "[{\"label\":\"1\",\"text\":\"red\"},{\"label\":\"2\",\"text\":\"blue\"}]",
                "{\"1\":\"red\",\"2\":\"blue\"}"
            })
    void optionsWithLabelsKeepTheirTextsAndTheirGold(String options) throws IOException {
        Path log = log("{\"q\":\"Which?\",\"a\":\"The answer is (A).\",\"g\":\"1\",\"c\":" + options + "}");

        ImportedRun run = ImportedRun.of(request(log, false, "question=q,reply=a,gold=g,choices=c"));

        assertThat(run.items()).singleElement().satisfies(item -> {
            assertThat(item.choices()).containsExactly("red", "blue");
            assertThat(item.gold()).isEqualTo("A");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[\"red\"],[\"blue\"]]",
                "[{\"image\":\"a.png\"},{\"image\":\"b.png\"}]",
                "{\"text\":[\"red\",\"blue\"],\"label\":[\"A\"]}",
                "\"red, blue\""
            })
    void optionsThatAreNotUnderstoodAreRefused(String options) throws IOException {
        Path log = log("{\"q\":\"Which?\",\"a\":\"A\",\"g\":\"A\",\"c\":" + options + "}");

        assertThatThrownBy(() -> Imports.run(request(log, false, "question=q,reply=a,gold=g,choices=c")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("answers.jsonl, line 1")
                .hasMessageContaining("options");
    }

    @Test
    void modelsOfOneLogAreComparedOnTheSameSamples() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String row = "{\"id\":\"%d\",\"q\":\"%d+1?\",\"g\":\"%d\",\"m\":\"%s\",\"a\":\"%d\"}";
            lines.add(String.format(row, i, i, i + 1, "good", i + 1));
            lines.add(String.format(row, i, i, i + 1, "poor", i));
        }

        ImportedRun run = ImportedRun.of(
                request(log(lines.toArray(String[]::new)), false, "question=q,reply=a,gold=g,model=m,id=id"));

        assertThat(run.summary().pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.onlyA()).isEqualTo(30);
            assertThat(pair.verdict()).isEqualTo("a");
        });
    }

    @Test
    void oneSampleWithTwoPromptsIsNoOneRun() throws IOException {
        Path log = log(
                "{\"id\":\"1\",\"q\":\"2+2?\",\"a\":\"4\",\"g\":\"4\"}",
                "{\"id\":\"1\",\"q\":\"2+3?\",\"a\":\"5\",\"g\":\"5\"}");

        assertThatThrownBy(() -> Imports.run(request(log, false, "question=q,reply=a,gold=g,id=id")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("sample 1")
                .hasMessageContaining("two different prompts");
        assertThat(temp.resolve("run")).doesNotExist();
    }

    @Test
    void withoutAGoldNothingCanBeScoredAndThatIsTold() throws IOException {
        Path log = log("{\"q\":\"2+2?\",\"a\":\"4\"}");

        assertThatThrownBy(() -> Imports.run(request(log, false, "question=q,reply=a,gold=g")))
                .hasMessageContaining("no sample")
                .hasMessageContaining("--map gold=");
    }

    @Test
    void withoutAMapTheRemedyIsTold() throws IOException {
        Path log = log("{\"q\":\"2+2?\",\"a\":\"4\"}");

        assertThatThrownBy(() -> Imports.run(ImportRequest.of(List.of(log), temp.resolve("run"))))
                .hasMessageContaining("--map question=FIELD,reply=FIELD,gold=FIELD");
    }

    @Test
    void aMapThatNamesNothingKnownIsTold() {
        List<String> problems = new ArrayList<>();
        FieldMap.read(List.of("prompt=q,reply", "gold="), problems);

        assertThat(problems).hasSize(3).allMatch(problem -> problem.contains("NAME is one of"));
    }

    @Test
    void aRestrictedSetIsItsOwnersAloneAndNoPageShowsItsText() throws IOException {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Path log = log("{\"q\":\"a hidden question\",\"a\":\"a hidden reply 7\",\"g\":\"7\"}");

        ImportedRun run = ImportedRun.of(request(log, true, "question=q,reply=a,gold=g"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.walk(run.folder())) {
            // the page holds no text of the set: it is there to be sent around
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("scorecard.html"))
                    .toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
            }
        }
        assertThat(Files.readString(run.folder().resolve("scorecard.html"))).doesNotContain("a hidden");
    }

    @Test
    void gpqaIsRestrictedByItsName() throws IOException {
        Path log = Files.writeString(
                temp.resolve("GPQA_diamond.jsonl"), "{\"q\":\"a hidden question\",\"a\":\"x\",\"g\":\"7\"}\n");

        ImportedRun run = ImportedRun.of(request(log, false, "question=q,reply=a,gold=g"));

        assertThat(Files.readString(run.folder().resolve("scorecard.html"))).doesNotContain("a hidden");
        assertThat(Files.readString(run.folder().resolve("run.json"))).contains("\"restricted\" : true");
    }
}
