package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.ScoreFacts;

/// Where the extracted value stands in a reply, in UTF-16 units.
///
/// @param end exclusive; the same as `start` when there is nothing to mark
record Span(int start, int end) {
    private static final Span NOTHING = new Span(0, 0);

    /// The score's span, unless it has none or does not lie in the text.
    static Span of(ScoreFacts score, String text) {
        Integer start = score.start();
        Integer end = score.end();
        if (start == null || end == null || start < 0 || end <= start || end > text.length()) {
            return NOTHING;
        }
        return new Span(start, end);
    }

    boolean marked() {
        return end > start;
    }
}
