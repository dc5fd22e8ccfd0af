package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.ItemFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds which part of a prompt is the question itself: the first part of the last turn that a neighbouring
/// sample does not share. Instructions and worked examples are the same from sample to sample, a question is
/// not.
final class QuestionFinder {
    private QuestionFinder() {}

    /// @param neighbour the item of another sample of the same task; null when there is none
    /// @return digest of the part; null when the item has no turns
    static @Nullable String question(ItemFacts item, @Nullable ItemFacts neighbour) {
        if (item.turns().isEmpty() || item.turns().getLast().parts().isEmpty()) {
            return null;
        }
        List<String> parts = item.turns().getLast().parts();
        Set<String> shared = new HashSet<>();
        if (neighbour != null) {
            neighbour.turns().forEach(turn -> shared.addAll(turn.parts()));
        }
        return parts.stream().filter(part -> !shared.contains(part)).findFirst().orElse(parts.getLast());
    }
}
