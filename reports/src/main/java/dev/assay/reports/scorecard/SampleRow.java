package dev.assay.reports.scorecard;

import static java.util.Objects.requireNonNull;

import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.ScoreFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sample of a task in one epoch, with what every lane made of it: a line of the run directory's files
/// joined.
///
/// @param items one per variant in which the sample was put, in manifest order; at least one, all of one
///              sample
/// @param given what came of it, in any order; a unit that is not done has none
public record SampleRow(List<ItemFacts> items, int epoch, List<Given> given) {
    /// One unit.
    ///
    /// @param attempt  the attempt that counts; null when the journal no longer has it
    /// @param attempts how many attempts were made, retries included
    /// @param costs    one per attempt; empty when the run was never priced
    public record Given(ScoreFacts score, JournalLine.@Nullable Attempt attempt, int attempts, List<CostFacts> costs) {
        public Given {
            requireNonNull(score, "score is null");
            costs = List.copyOf(costs);
        }
    }

    public SampleRow {
        items = List.copyOf(items);
        given = List.copyOf(given);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a sample row needs the item that was put");
        }
        ItemFacts first = items.getFirst();
        for (ItemFacts item : items) {
            if (!item.task().equals(first.task()) || !item.sample().equals(first.sample())) {
                throw new IllegalArgumentException("one row holds " + first.task() + " " + first.sample() + " and "
                        + item.task() + " " + item.sample());
            }
        }
        for (Given one : given) {
            if (!one.score().unit().task().equals(first.task())
                    || !one.score().unit().sample().equals(first.sample())
                    || one.score().unit().epoch() != epoch) {
                throw new IllegalArgumentException("the row of " + first.task() + " " + first.sample() + ", epoch "
                        + epoch + ", holds a score of " + one.score().unit());
            }
        }
    }

    public String task() {
        return items.getFirst().task();
    }

    public String sample() {
        return items.getFirst().sample();
    }
}
