package dev.assay.reports.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenRunTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "attempts-001.jsonl, JournalLine",
        "attempts-002.jsonl, JournalLine",
        "items.jsonl, ItemFacts",
        "prompts.jsonl, PromptPart",
        "events.jsonl, EventFacts",
        "scores/headline@1.jsonl, ScoreFacts",
    })
    void everyLineIsReadAndWrittenAgainByteForByte(String file, String type) throws Exception {
        Class<?> record = Class.forName(getClass().getPackageName() + "." + type);
        for (String line : Files.readAllLines(Golden.path("v1").resolve(file), StandardCharsets.UTF_8)) {
            Object value = JournalJson.readerFor(record).readValue(line);

            assertThat(new String(JournalJson.line(value), StandardCharsets.UTF_8))
                    .isEqualTo(line + "\n");
        }
    }

    @Test
    void theCostSheetIsReadAndWrittenAgainByteForByte() throws Exception {
        JournalReader run = JournalReader.of(Golden.v1());
        var lines = new StringBuilder();
        lines.append(
                new String(JournalJson.line(Objects.requireNonNull(run.costHeader("billed"))), StandardCharsets.UTF_8));
        try (Stream<CostFacts> costs = run.costs("billed")) {
            costs.forEach(cost -> lines.append(new String(JournalJson.line(cost), StandardCharsets.UTF_8)));
        }

        assertThat(lines.toString()).isEqualTo(Files.readString(Golden.path("v1/costs/billed.jsonl")));
    }

    @Test
    void theManifestSaysWhatWasPlanned() throws Exception {
        Manifest manifest = JournalReader.of(Golden.v1()).manifest();

        assertThat(manifest.run()).isEqualTo("golden-v1");
        assertThat(manifest.created()).isEqualTo(Instant.parse("2026-11-24T09:59:59.123456789Z"));
        assertThat(manifest.units()).isEqualTo(12);
        assertThat(manifest.schedule()).isEqualTo(new Manifest.Schedule("blocks", 10, 8, false));
        assertThat(manifest.lanes()).extracting(Manifest.LaneFacts::id).containsExactly("alpha", "beta");
        assertThat(manifest.lanes().get(1).settings()).isEqualTo(Map.of("temperature", "0", "max-tokens", "512"));
        assertThat(manifest.priceBook()).isEqualTo(new Manifest.BookFacts("book", "1", "sha256:" + "c".repeat(32)));
        assertThat(manifest.host().memoryBytes()).isEqualTo(25_769_803_776L);
    }

    @Test
    void everyOutcomeComesBack() throws Exception {
        List<JournalLine.Attempt> attempts = new ArrayList<>();
        for (JournalLine line : RunFixture.lines(Golden.v1())) {
            if (line instanceof JournalLine.Attempt attempt) {
                attempts.add(attempt);
            }
        }

        assertThat(attempts).hasSize(13);
        assertThat(attempts.get(0).failure())
                .isEqualTo(new JournalLine.FailureFacts(
                        "rate_limited", "POST /chat/completions: 429, retry after 1 s", 1000L, "no", null));
        assertThat(attempts.get(1).text()).isEqualTo("6 × 7 = 42, so **42** 😀");
        assertThat(attempts.get(1).marks())
                .isEqualTo(new JournalLine.Marks(
                        1_000_000L,
                        3_000_000L,
                        5_000_000L,
                        25_000_000L,
                        105_000_000L,
                        205_000_000L,
                        605_000_000L,
                        610_000_000L));
        assertThat(attempts.get(3).text()).isEqualTo("10 − 4 = 7\0\u001F\uD800");
        assertThat(attempts).extracting(JournalLine.Attempt::outcome).contains("truncated", "refused");
        assertThat(attempts.getLast().waits()).isEqualTo(new JournalLine.Waits(0, 0, 1_000_000_000, 0));
    }

    @Test
    void theIndexKnowsWhatCountsAndWhatIsOpen() throws Exception {
        RunDirectory run = Golden.v1();
        RunIndex index = RunIndex.read(run);

        assertThat(index.units()).isEqualTo(12);
        assertThat(index.done()).isEqualTo(11);
        assertThat(index.attempts()).isEqualTo(13);
        assertThat(index.countedNumber(index.find(unit(1, "beta")))).isEqualTo(2);
        assertThat(index.counted(index.find(unit(6, "alpha")))).isEqualTo(Outcome.FAILED);
        assertThat(index.countedNumber(index.find(unit(6, "alpha")))).isEqualTo(2);
        assertThat(index.counted(index.find(unit(6, "beta")))).isNull();
        assertThat(index.openIntents()).hasSize(1);
        try (AttemptReader reader = AttemptReader.open(run)) {
            assertThat(reader.lineAt(index.openIntents().getFirst()).unit()).isEqualTo(unit(6, "beta"));
        }
    }

    private static Unit unit(int sample, String lane) {
        return new Unit("gsm8k", "gsm8k/test/" + sample, "cot-0", 1, lane);
    }

    @Test
    void theTornTailOfAKillIsSteppedOverByReadersAndCutByTheWriter() throws Exception {
        RunDirectory run = Golden.copyOfV1(temp.resolve("run"));
        List<JournalLine> whole = RunFixture.lines(run);
        byte[] torn = Files.readAllBytes(Golden.path("v1-attempts-002-torn.jsonl"));
        Files.write(run.segmentFile(2), torn);

        assertThat(RunFixture.lines(run)).isEqualTo(whole);
        TornTail cut = RunFixture.append(run, WriterSettings.DEFAULT);

        assertThat(cut).isEqualTo(new TornTail("attempts-002.jsonl", 5260, torn.length - 5260));
        assertThat(run.segmentFile(2)).hasSameBinaryContentAs(Golden.path("v1/attempts-002.jsonl"));
    }

    @Test
    void aClosedSegmentMayBeCompressed() throws Exception {
        RunDirectory run = Golden.copyOfV1(temp.resolve("run"));
        List<JournalLine> plain = RunFixture.lines(run);
        Files.copy(
                Golden.path("v1-attempts-001.jsonl.zst"),
                run.path().resolve("attempts-001.jsonl.zst"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(run.segments().getFirst().compressed())
                .as("the plain one counts while both are there")
                .isFalse();
        Files.delete(run.segmentFile(1));

        assertThat(RunFixture.lines(run)).isEqualTo(plain);
        RunIndex index = RunIndex.read(run);
        try (AttemptReader reader = AttemptReader.open(run);
                AttemptReader original = AttemptReader.open(Golden.v1())) {
            for (int unit = index.units() - 1; unit >= 0; unit--) {
                Position position = index.position(unit);
                if (position != null) {
                    assertThat(reader.attemptAt(position)).isEqualTo(original.attemptAt(position));
                }
            }
        }
        RunFixture.append(run, WriterSettings.DEFAULT, RunFixture.intent(unit(6, "beta"), 2));
        assertThat(RunFixture.lines(run)).hasSize(plain.size() + 1);
    }
}
