package dev.assay.reports.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The samples of one task, as an explorer lists them.
///
/// @param contestants the columns
/// @param total       how many samples there are; more than are listed when a page has no room for all
/// @param chips       the filters with their counts over all samples, zeros kept, in the order to show them
/// @param opening     the filter to start with
/// @param entries     those that are listed, in the order of the run
public record SampleList(
        List<Contestant> contestants, long total, List<Chip> chips, Filter opening, List<Entry> entries) {
    public SampleList {
        contestants = List.copyOf(contestants);
        chips = List.copyOf(chips);
        entries = List.copyOf(entries);
    }

    /// @param count how many of all samples match
    public record Chip(Filter filter, long count) {}

    /// One sample in one epoch.
    ///
    /// @param sample  id in the dataset
    /// @param head    the start of the question; null for a restricted set
    /// @param gold    the right answer as shown to the contestants; null for a restricted set. Where the
    ///                variants differ in it, that of the first
    /// @param shown   one per contestant, null where it has no verdict yet
    /// @param place   where its texts are in the page's blocks; null when they had no room
    public record Entry(
            String sample,
            int epoch,
            @Nullable String head,
            @Nullable String gold,
            List<@Nullable Shown> shown,
            @Nullable Place place) {
        public Entry {
            shown = Collections.unmodifiableList(new ArrayList<>(shown));
        }

        /// One verdict per contestant, null where there is none yet.
        public List<@Nullable Verdict> verdicts() {
            List<@Nullable Verdict> verdicts = new ArrayList<>(shown.size());
            for (Shown one : shown) {
                verdicts.add(one == null ? null : one.verdict());
            }
            return verdicts;
        }
    }

    /// @param value what was read from the reply, in its own spelling; null when nothing was, or for a
    ///              restricted set
    public record Shown(Verdict verdict, @Nullable String value) {}

    /// @param block 0-based number of the block
    /// @param row   0-based row in it
    public record Place(int block, int row) {}

    /// The listed samples that match, at most so many.
    public List<Entry> first(Filter filter, int atMost) {
        return entries.stream()
                .filter(e -> filter.matches(e.verdicts()))
                .limit(atMost)
                .toList();
    }

    /// How many of all samples match a filter; empty when no chip counts it.
    public Optional<Long> count(Filter filter) {
        return chips.stream()
                .filter(chip -> chip.filter().equals(filter))
                .map(Chip::count)
                .findFirst();
    }
}
