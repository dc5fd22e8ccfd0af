package dev.assay.harness.score;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.extract.Extraction;

/// What one attempt came to under one profile, and what it was read from.
///
/// @param extraction the span read; for what was cut, declined or failed a word on why nothing was read
public record Judgement(Verdict verdict, Extraction extraction) {
    public Judgement {
        requireNonNull(verdict, "verdict is null");
        requireNonNull(extraction, "extraction is null");
    }

    static Judgement unread(Verdict verdict, String why) {
        return new Judgement(verdict, new Extraction.Nothing(why));
    }
}
