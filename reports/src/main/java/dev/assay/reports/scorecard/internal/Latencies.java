package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Curve;

/// Latencies of one contestant, over its counted attempts that answered or were truncated.
public record Latencies(Curve firstToken, Curve total) {}
