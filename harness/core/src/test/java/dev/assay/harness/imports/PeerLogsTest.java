package dev.assay.harness.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logs that the peers themselves wrote: each is scored by the peer's profile as the peer scored and printed
/// it.
class PeerLogsTest {
    @TempDir
    Path temp;

    private ImportedRun imported(String... logs) {
        return ImportedRun.of(
                ImportRequest.of(Stream.of(logs).map(ImportedRun::log).toList(), temp.resolve("run")));
    }

    /// The results that lm-eval printed for a task.
    private static JsonNode printed(String task) throws IOException {
        try (Stream<Path> files = Files.list(ImportedRun.log("loopback-model"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("results"))
                    .toList()) {
                JsonNode results = ImportedRun.json(file).path("results").path(task);
                if (!results.isMissingNode()) {
                    return results;
                }
            }
        }
        throw new IllegalStateException("no results of " + task);
    }

    @ParameterizedTest
    @CsvSource({"lm-eval-strict@1, strict-match", "lm-eval-flexible@1, flexible-extract"})
    void lmEvalsProfileScoresEachReplyAsLmEvalDidAndItsMeanIsThePrintedOne(String profile, String filter)
            throws IOException {
        ImportedRun run = imported("loopback-model");

        assertThat(run.right(profile, "fresh_math")).isEqualTo(run.right("logged-" + filter + "@1", "fresh_math"));
        assertThat(run.accuracy(profile, "fresh_math"))
                .isCloseTo(printed("fresh_math").path("exact_match," + filter).asDouble(), within(1e-12));
    }

    /// `take_first` judges the first of the repeats, which is the first epoch.
    @ParameterizedTest
    @CsvSource({"lm-eval-strict@1, strict-match", "lm-eval-flexible@1, flexible-extract"})
    void lmEvalsRepeatsAreEpochs(String profile, String filter) throws IOException {
        ImportedRun run = imported("loopback-model");

        Map<String, Boolean> right = new TreeMap<>(run.right(profile, "fresh_math_repeats"));
        assertThat(right).hasSize(18);
        right.keySet().removeIf(unit -> !unit.endsWith("@1"));
        assertThat(right.values().stream().mapToInt(r -> r ? 1 : 0).average())
                .hasValueCloseTo(
                        printed("fresh_math_repeats")
                                .path("exact_match," + filter)
                                .asDouble(),
                        within(1e-12));
        assertThat(run.summary().cells())
                .filteredOn(cell -> cell.task().equals("fresh_math_repeats"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.repeats()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "fresh-math, fresh_math, match",
        "fresh-math-epochs, fresh_math_epochs, match",
        "fresh-choice, fresh_choice, choice"
    })
    void inspectsProfileScoresEachReplyAsInspectDidInBothOfItsFormats(String log, String task, String scorer)
            throws IOException {
        double printed = ImportedRun.json(ImportedRun.log("inspect/" + log + ".json"))
                .path("results")
                .path("scores")
                .path(0)
                .path("metrics")
                .path("accuracy")
                .path("value")
                .asDouble();
        for (String format : List.of(".json", ".eval")) {
            ImportedRun run = ImportedRun.of(ImportRequest.of(
                    List.of(ImportedRun.log("inspect/" + log + format)), temp.resolve("run" + format)));

            assertThat(run.right("inspect-match@1", task))
                    .as(format)
                    .isEqualTo(run.right("logged-" + scorer + "@1", task));
            assertThat(run.accuracy("inspect-match@1", task)).as(format).isCloseTo(printed, within(1e-12));
        }
    }

    @Test
    void bothOfInspectsFormatsGiveTheSameItemsAndReplies() throws IOException {
        ImportedRun json = ImportedRun.of(
                ImportRequest.of(List.of(ImportedRun.log("inspect/fresh-math.json")), temp.resolve("json")));
        ImportedRun eval = ImportedRun.of(
                ImportRequest.of(List.of(ImportedRun.log("inspect/fresh-math.eval")), temp.resolve("eval")));

        assertThat(eval.items()).containsExactlyInAnyOrderElementsOf(json.items());
        assertThat(eval.attempts())
                .extracting(JournalLine.Attempt::text)
                .containsExactlyInAnyOrderElementsOf(
                        json.attempts().stream().map(JournalLine.Attempt::text).toList());
    }

    @Test
    void promptfoosAssertionsCountAsItPrintedThem() throws IOException {
        JsonNode stats = ImportedRun.json(ImportedRun.log("promptfoo.json"))
                .path("results")
                .path("stats");
        ImportedRun run = imported("promptfoo.json");

        Map<String, Boolean> right = run.right("logged-assertions@1", "promptfoo");
        assertThat(right.values().stream().filter(r -> r).count())
                .isEqualTo(stats.path("successes").asLong());
        assertThat(right.values().stream().filter(r -> !r).count())
                .isEqualTo(stats.path("failures").asLong());
        assertThat(run.summary().cells().getFirst().tokens().prompt())
                .isEqualTo(stats.path("tokenUsage").path("prompt").asLong());
    }

    /// All three were asked the same 24 rows and got the same replies: 18 of them answer rightly.
    @ParameterizedTest
    @CsvSource({"loopback-model, fresh_math", "inspect/fresh-math.eval, fresh_math", "promptfoo.json, promptfoo"})
    void robustReadsTheSameRepliesAlikeWhoeverLoggedThem(String log, String task) throws IOException {
        assertThat(imported(log).accuracy("robust@1", task)).isEqualTo(18 / 24.0);
    }

    @Test
    void whatALogDoesNotTellIsUnknownAndNoZero() {
        Summary.Cell cell = imported("loopback-model").summary().cells().getFirst();

        assertThat(cell.tokens().completion()).isNull();
        assertThat(cell.latency().total()).isNull();
        assertThat(cell.cost().billed()).isNull();
    }

    @Test
    void inspectsTokensAreCountedWithThoseOfTheCache() {
        Summary.Cell cell =
                imported("inspect/fresh-math.json").summary().cells().getFirst();

        // 60 prompt tokens a call, 16 of them cached, as the server said
        assertThat(cell.tokens().prompt()).isEqualTo(24L * 60);
        assertThat(cell.tokens().cacheHit()).isEqualTo(24L * 16);
    }

    @Test
    void aReplyThatInspectSawCutIsTruncated() {
        assertThat(imported("inspect/fresh-math.eval")
                        .summary()
                        .cells()
                        .getFirst()
                        .verdicts())
                .containsEntry("truncated", 1L);
    }

    @Test
    void theSameLogsGiveTheSameFiles() throws IOException {
        ImportRequest first = ImportRequest.of(List.of(ImportedRun.log("inspect")), temp.resolve("a/run"));
        ImportRequest second = ImportRequest.of(List.of(ImportedRun.log("inspect")), temp.resolve("b/run"));
        ImportedRun.of(first);
        ImportedRun.of(second);

        for (String file : List.of("items.jsonl", "prompts.jsonl", "attempts-001.jsonl", "scores/robust@1.jsonl")) {
            assertThat(second.out().resolve(file))
                    .hasSameBinaryContentAs(first.out().resolve(file));
        }
    }

    @Test
    void noFixtureNamesAMachineOrAPerson() throws IOException {
        try (Stream<Path> files = Files.walk(ImportedRun.log("promptfoo.json").resolveSibling("."))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().contains(".json"))
                    .toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("\"/(?:work|root|home/(?!user))");
            }
        }
    }
}
