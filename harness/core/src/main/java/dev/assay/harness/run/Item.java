package dev.assay.harness.run;

import dev.assay.providers.Message;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.Unit;
import java.util.List;

/// What is put to every lane for one sample in one variant, as read back from the run directory.
///
/// @param facts    its line of `items.jsonl`
/// @param messages the turns with their texts
public record Item(ItemFacts facts, List<Message> messages) {
    public Item {
        messages = List.copyOf(messages);
    }

    /// The unit of this item in an epoch, put to a lane.
    public Unit unit(int epoch, String lane) {
        return new Unit(facts.task(), facts.sample(), facts.variant(), epoch, lane);
    }
}
