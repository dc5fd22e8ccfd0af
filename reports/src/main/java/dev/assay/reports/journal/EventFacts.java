package dev.assay.reports.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of `events.jsonl`: what happened beside the attempts.
///
/// @param kind    `started`, `resumed`, `cut-short`, `finished`, `alarm`, `lane-stopped`, `engine-ready`,
///                `waiting`, …
/// @param lane    null when it concerns the whole run
/// @param message for people, in English
/// @param facts   the same for machines
public record EventFacts(Instant at, String kind, @Nullable String lane, String message, Map<String, String> facts) {}
