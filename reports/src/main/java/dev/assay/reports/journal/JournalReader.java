package dev.assay.reports.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a run directory, also while a run writes to it. Every stream reads as it goes, in constant memory,
/// is closed by the caller, and throws [BadJournalException] or [java.io.UncheckedIOException] at the line
/// that cannot be read.
///
/// ```java
/// try (Stream<JournalLine> lines = JournalReader.of(RunDirectory.open(path)).lines()) { … }
/// ```
public final class JournalReader {
    private final RunDirectory directory;

    private JournalReader(RunDirectory directory) {
        this.directory = directory;
    }

    public static JournalReader of(RunDirectory directory) {
        return new JournalReader(directory);
    }

    public RunDirectory directory() {
        return directory;
    }

    /// `run.json`.
    public Manifest manifest() throws IOException {
        try {
            return JournalJson.readerFor(Manifest.class).readValue(Files.readAllBytes(directory.manifestFile()));
        } catch (JsonProcessingException e) {
            throw new BadJournalException(
                    directory.manifestFile() + ": " + e.getOriginalMessage()
                            + ". It is written once and never changed: restore it from a backup.",
                    e);
        }
    }

    /// The journal: intents and attempts of all segments in the order in which they were written. A torn tail
    /// of the last segment is stepped over; it was never acknowledged.
    public Stream<JournalLine> lines() throws IOException {
        var lines = new SegmentedLines<JournalLine>(directory, parser(JournalLine.class));
        return JsonLineReader.stream(lines::next, lines);
    }

    /// The attempts alone, each with its place.
    public Stream<Placed> attempts() throws IOException {
        var lines = new SegmentedLines<JournalLine>(directory, parser(JournalLine.class));
        JsonLineReader.Source<Placed> attempts = () -> {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof JournalLine.Attempt attempt) {
                    return new Placed(lines.position(), attempt);
                }
            }
            return null;
        };
        return JsonLineReader.stream(attempts, lines);
    }

    /// An attempt and where it stands.
    public record Placed(Position position, JournalLine.Attempt attempt) {}

    /// `items.jsonl`.
    public Stream<ItemFacts> items() throws IOException {
        return file(directory.itemsFile(), ItemFacts.class, false);
    }

    /// `prompts.jsonl`.
    public Stream<PromptPart> prompts() throws IOException {
        return file(directory.promptsFile(), PromptPart.class, false);
    }

    /// `events.jsonl`; none when there is no such file.
    public Stream<EventFacts> events() throws IOException {
        Path file = directory.eventsFile();
        return Files.exists(file) ? file(file, EventFacts.class, true) : Stream.empty();
    }

    /// `scores/<profile>.jsonl`.
    ///
    /// @param profile `name@version`
    /// @throws IOException when the run was never scored with it; names the profiles that are there
    public Stream<ScoreFacts> scores(String profile) throws IOException {
        Path file = directory.scoresFile(profile);
        if (Files.notExists(file)) {
            throw new IOException(directory + " was not scored with " + profile + " (there is: " + directory.profiles()
                    + "). Rescore the run with it; that asks nobody anything.");
        }
        return file(file, ScoreFacts.class, false);
    }

    /// The lines of `costs/<name>.jsonl` behind the first.
    ///
    /// @throws IOException when the run was never priced so; names the cost sheets that are there
    public Stream<CostFacts> costs(String name) throws IOException {
        JsonLineReader<CostLine> lines = costLines(name);
        JsonLineReader.Source<CostFacts> costs = () -> {
            for (CostLine line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof CostLine.Priced priced) {
                    return priced.facts();
                }
            }
            return null;
        };
        return JsonLineReader.stream(costs, lines);
    }

    /// The first line of `costs/<name>.jsonl`; null when the file does not begin with one.
    public @Nullable CostHeader costHeader(String name) throws IOException {
        try (JsonLineReader<CostLine> lines = costLines(name)) {
            return lines.next() instanceof CostLine.Head head ? head.header() : null;
        }
    }

    /// A line of a cost sheet is an attempt's price, or the header, which has no unit.
    private sealed interface CostLine {
        record Head(CostHeader header) implements CostLine {}

        record Priced(CostFacts facts) implements CostLine {}
    }

    private JsonLineReader<CostLine> costLines(String name) throws IOException {
        Path file = directory.costsFile(name);
        if (Files.notExists(file)) {
            throw new IOException(directory + " has no cost sheet " + name + " (there is: " + directory.costSheets()
                    + "). Reprice the run; that asks nobody anything.");
        }
        ObjectReader head = JournalJson.readerFor(CostHeader.class);
        ObjectReader priced = JournalJson.readerFor(CostFacts.class);
        var first = new boolean[] {true};
        return open(
                file,
                (buffer, start, length) -> {
                    boolean header = first[0] && JsonLineReader.hasField(buffer, start, length, "book");
                    first[0] = false;
                    return header
                            ? new CostLine.Head(head.readValue(buffer, start, length))
                            : new CostLine.Priced(priced.readValue(buffer, start, length));
                },
                false);
    }

    private <T> Stream<T> file(Path file, Class<T> type, boolean mayBeTorn) throws IOException {
        return open(file, parser(type), mayBeTorn).stream();
    }

    private <T> JsonLineReader<T> open(Path file, LineParser<T> parser, boolean mayBeTorn) throws IOException {
        String name = directory.path().relativize(file).toString();
        if (Files.notExists(file)) {
            throw new IOException(
                    directory + " has no " + name + ", without which it cannot be read. It is written before"
                            + " the first call: restore it from a backup.");
        }
        return new JsonLineReader<>(
                name, new FileInputStream(file.toFile()), parser, mayBeTorn, !directory.restricted());
    }

    static <T> LineParser<T> parser(Class<T> type) {
        ObjectReader reader = JournalJson.readerFor(type);
        return (buffer, start, length) -> reader.readValue(buffer, start, length);
    }
}
