package dev.assay.reports.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first line of `costs/<name>.jsonl`: what the attempts below were priced with.
///
/// @param book       the price book, `name@version`
/// @param digest     SHA-256 of the price book
/// @param priced     wall clock of the pricing
/// @param projection the instant whose prices were taken for every attempt; null when each attempt was priced
///                   at its own
public record CostHeader(
        String book,
        String digest,
        Instant priced,
        @Nullable Instant projection) {}
