package dev.assay.reports.journal;

import java.util.List;
import java.util.Map;

/// A line of `items.jsonl`: what is put to every lane for one sample in one variant.
///
/// @param gold    the right answer in the dataset's spelling, as shown (a letter after the options were
///                permuted)
/// @param goldKind how the gold is compared: `number`, `choice`, `expression`, `text` or `unanswerable`
/// @param choices the options in the order shown; empty for an open question
/// @param turns   the turns, each a list of digests into `prompts.jsonl`
/// @param digest  SHA-256 over the turns; resume refuses where it changed
public record ItemFacts(
        String task,
        String sample,
        String variant,
        String family,
        Map<String, String> strata,
        String gold,
        String goldKind,
        List<String> choices,
        List<Turn> turns,
        String digest) {
    /// @param role  `system`, `user` or `assistant`
    /// @param parts digests of the texts that make up the turn, joined by a blank line
    public record Turn(String role, List<String> parts) {}
}
