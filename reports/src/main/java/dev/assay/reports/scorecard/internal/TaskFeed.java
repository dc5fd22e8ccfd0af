package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.scorecard.SampleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands each sample of a task to its gatherer together with an item of a neighbouring sample, so that the
/// question can be told from what all prompts share. The first sample is held back until a second one comes.
final class TaskFeed {
    private final TaskGatherer gatherer;
    private final Map<Interest, Room> rooms;
    private final List<SampleRow> held = new ArrayList<>();
    private @Nullable ItemFacts current;
    private @Nullable ItemFacts neighbour;

    TaskFeed(TaskGatherer gatherer, Map<Interest, Room> rooms) {
        this.gatherer = gatherer;
        this.rooms = rooms;
    }

    void add(SampleRow row) {
        ItemFacts item = row.items().getFirst();
        boolean same = current == null || current.sample().equals(item.sample());
        if (neighbour == null && same) {
            current = item;
            held.add(row);
            return;
        }
        if (!same) {
            neighbour = current;
            current = item;
        }
        held.forEach(first -> gatherer.add(first, item, rooms));
        held.clear();
        gatherer.add(row, neighbour, rooms);
    }

    TaskGatherer finish() {
        held.forEach(only -> gatherer.add(only, null, rooms));
        held.clear();
        return gatherer;
    }
}
