package dev.assay.datasets.read;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A dataset that reads its samples from files, row by row, each time it is asked. A row that cannot be read
/// does not hide the next one: the rest is read too, and one error names the bad rows of the whole dataset.
public final class RowDataset implements Dataset {

    /// The version of rows whose files are not those of a pinned revision.
    public static final String LOCAL = "local";

    /// One source with how it is read.
    ///
    /// @param format splits it into rows
    /// @param readers gives what makes a sample of a row, anew for each walk, so that it may count
    public record Part(Source source, Rows.Format format, Supplier<Reader> readers) {
        public Part {
            requireNonNull(source, "source is null");
            requireNonNull(format, "format is null");
            requireNonNull(readers, "readers is null");
        }

        public Part(Source source, Rows.Format format, Reader reader) {
            this(source, format, () -> reader);
        }
    }

    /// Makes a sample of a row.
    @FunctionalInterface
    public interface Reader {

        /// @param n 0-based number of the row among the source's rows, without a header; ids are made of it
        /// @return the sample; null leaves the row out
        /// @throws dev.assay.datasets.BadDataException when the row is not what the benchmark promises
        @Nullable
        Sample read(Row row, int n);
    }

    private final Facts facts;
    private final List<String> languages;
    private final List<Part> parts;
    private final List<Source> joined;
    private final Function<String, List<Shot>> shots;
    private final String revision;
    private final Set<String> pinned;
    private @Nullable DatasetCard card;

    private RowDataset(
            Facts facts,
            List<String> languages,
            List<Part> parts,
            List<Source> joined,
            Function<String, List<Shot>> shots,
            String revision,
            Set<String> pinned) {
        this.facts = facts;
        this.languages = List.copyOf(languages);
        this.parts = List.copyOf(parts);
        this.joined = List.copyOf(joined);
        this.shots = shots;
        this.revision = revision;
        this.pinned = Set.copyOf(pinned);
    }

    public static RowDataset of(Facts facts, List<Part> parts) {
        return new RowDataset(facts, facts.languages(), parts, List.of(), language -> List.of(), LOCAL, Set.of());
    }

    public static RowDataset of(Facts facts, Part part) {
        return of(facts, List.of(part));
    }

    /// The same rows with worked examples, which are read when they are asked for.
    ///
    /// @param byLanguage gives the examples in a language, empty where there are none
    public RowDataset withShots(Function<String, List<Shot>> byLanguage) {
        return new RowDataset(facts, languages, parts, joined, byLanguage, revision, pinned);
    }

    /// The same rows; these are the languages that are really there.
    public RowDataset in(List<String> found) {
        return new RowDataset(facts, found, parts, joined, shots, revision, pinned);
    }

    /// The same rows, into which rows of these sources are joined; they count for the digest.
    public RowDataset joining(List<Source> sources) {
        return new RowDataset(facts, languages, parts, sources, shots, revision, pinned);
    }

    /// The same rows, which call themselves this revision when every file has one of these digests.
    ///
    /// @param digests SHA-256 of the revision's files, 64 hexadecimal digits each
    public RowDataset pinnedTo(String name, Set<String> digests) {
        return new RowDataset(facts, languages, parts, joined, shots, name, digests);
    }

    /// Where the rows come from, in order.
    public List<Source> sources() {
        return Stream.concat(parts.stream().map(Part::source), joined.stream())
                .distinct()
                .toList();
    }

    /// Reads all files once to digest them; later calls remember the card.
    @Override
    public synchronized DatasetCard card() {
        if (card == null) {
            List<Source> sources = sources();
            List<String> digests = sources.stream().map(Digest::of).toList();
            card = new DatasetCard(
                    facts.id(),
                    facts.title(),
                    !digests.isEmpty() && pinned.containsAll(digests) ? revision : LOCAL,
                    Digest.ofAll(sources, digests),
                    facts.licence(),
                    facts.publisher(),
                    languages,
                    OptionalLong.empty(),
                    facts.restricted());
        }
        return card;
    }

    @Override
    public Stream<Sample> samples() {
        SampleReader reader = new SampleReader(facts.id(), parts);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reader, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(reader::close);
    }

    @Override
    public List<Shot> shots(String language) {
        return shots.apply(language);
    }
}
