package dev.assay.reports.scorecard.internal;

import dev.assay.reports.journal.JournalLine;
import org.jspecify.annotations.Nullable;

/// The latencies of one attempt in ns from the last byte of the request; null is not known.
record Times(
        @Nullable Long firstToken,
        @Nullable Long firstAnswer,
        @Nullable Long total) {
    static Times of(JournalLine.Marks marks) {
        Long first = marks.firstReasoning();
        Long answer = marks.firstAnswer();
        if (first == null || (answer != null && answer < first)) {
            first = answer;
        }
        return new Times(since(marks.sent(), first), since(marks.sent(), answer), since(marks.sent(), marks.end()));
    }

    private static @Nullable Long since(@Nullable Long sent, @Nullable Long mark) {
        return sent == null || mark == null ? null : Long.valueOf(mark - sent);
    }
}
