package dev.assay.reports.scorecard;

import dev.assay.reports.journal.Manifest;
import dev.assay.reports.summary.Translation;
import java.util.List;

/// One task of a run.
///
/// @param facts      as in the manifest
/// @param standings  one per contestant, in manifest order; empty when nothing is known of the task yet
/// @param duels      every pair of contestants
/// @param breakdowns accuracy by stratum; only strata with at least two values
/// @param samples    what the sample explorer lists
/// @param translated the same replies under several scoring profiles, one per contestant that has any; every
///                   contestant has the same profiles in the same order. Empty when there is but one profile
public record TaskCard(
        Manifest.TaskFacts facts,
        List<Standing> standings,
        List<Duel> duels,
        List<Breakdown> breakdowns,
        SampleList samples,
        List<Translated> translated) {
    public TaskCard {
        standings = List.copyOf(standings);
        duels = List.copyOf(duels);
        breakdowns = List.copyOf(breakdowns);
        translated = List.copyOf(translated);
    }

    /// The profiles of the translation, the headline first.
    public List<String> profiles() {
        return translated.isEmpty()
                ? List.of()
                : translated.getFirst().translation().profiles().stream()
                        .map(Translation.ByProfile::profile)
                        .toList();
    }

    public String id() {
        return facts.id();
    }

    /// Whether no question, option or reply of this task may be shown.
    public boolean restricted() {
        return facts.dataset().restricted();
    }
}
