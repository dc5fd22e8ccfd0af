package dev.assay.reports.journal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Small runs and lines for tests.
public final class RunFixture {
    public static final Instant T0 = Instant.parse("2026-11-24T10:00:00.123456789Z");

    private RunFixture() {}

    public static Unit unit(String sample) {
        return new Unit("gsm8k", sample, "cot-0", 1, "alpha");
    }

    public static JournalLine.Intent intent(Unit unit, int number) {
        return new JournalLine.Intent(unit, number, T0, new BigDecimal("0.00120"), "USD");
    }

    public static JournalLine.Attempt attempt(Unit unit, int number, Outcome outcome, String text) {
        return new JournalLine.Attempt(
                unit,
                number,
                T0,
                outcome.id(),
                "sha256:1",
                "sha256:2",
                text,
                null,
                new JournalLine.Tokens(100L, 60L, 40L, null, 20L, null, List.of()),
                "{\"prompt_tokens\":100}",
                new JournalLine.Marks(null, null, 1_000L, 2_000L, null, 3_000L, 9_000L, 10_000L),
                null,
                new JournalLine.Waits(0, 0, 0, 0),
                1,
                200,
                null,
                Map.of(),
                "model-x",
                null,
                null,
                "stop",
                outcome == Outcome.REFUSED ? "content_filter" : null,
                outcome == Outcome.FAILED
                        ? new JournalLine.FailureFacts("cut", "the stream ended early", null, "possibly", null)
                        : null,
                null);
    }

    public static Manifest manifest(boolean restricted, long units) {
        return new Manifest(
                Manifest.SCHEMA,
                "run-1",
                T0,
                new Manifest.Tool("assay", "0.1.0", null),
                new Manifest.Host("Linux", "amd64", 2, null, "25"),
                List.of("run"),
                7,
                1,
                new Manifest.Schedule("interleaved", null, 8, false),
                List.of(lane("alpha"), lane("beta")),
                List.of(new Manifest.TaskFacts(
                        "gsm8k",
                        1,
                        "number",
                        new Manifest.DatasetFacts(
                                "gsm8k", "GSM8K", "1", "sha256:3", "MIT", "local", List.of("en"), restricted),
                        null,
                        6)),
                List.of(new Manifest.VariantFacts("gsm8k", "cot-0", "cot@1", "sha256:4", 0, 0)),
                null,
                "headline@1",
                units);
    }

    private static Manifest.LaneFacts lane(String id) {
        return new Manifest.LaneFacts(
                id, "simulated", "model-x", null, "plain", Map.of(), "sha256:2", true, false, Map.of());
    }

    /// A new run with its manifest.
    public static RunDirectory planned(Path path) throws IOException {
        RunDirectory directory = RunDirectory.create(path, false);
        directory.writeManifest(manifest(false, 12));
        return directory;
    }

    /// A new run with these lines.
    public static RunDirectory run(Path path, JournalLine... lines) throws IOException {
        RunDirectory directory = planned(path);
        append(directory, WriterSettings.DEFAULT, lines);
        return directory;
    }

    /// Opens the journal, appends the lines, closes it.
    ///
    /// @return what opening cut; null for nothing
    public static @Nullable TornTail append(RunDirectory directory, WriterSettings settings, JournalLine... lines)
            throws IOException {
        try (var lock = RunLock.acquire(directory);
                var writer = JournalWriter.open(directory, lock, settings)) {
            for (JournalLine line : lines) {
                writer.append(line);
            }
            return writer.tornTail().orElse(null);
        }
    }

    public static List<JournalLine> lines(RunDirectory directory) throws IOException {
        try (Stream<JournalLine> lines = JournalReader.of(directory).lines()) {
            return lines.toList();
        }
    }
}
