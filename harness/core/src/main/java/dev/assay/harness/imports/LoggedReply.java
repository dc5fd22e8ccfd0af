package dev.assay.harness.imports;

import dev.assay.reports.journal.JournalLine.Tokens;
import dev.assay.reports.journal.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One reply as a log tells it, in the words of this tool. A unit may come several times, with other scores
/// each time (lm-eval has a line for each of its filters).
///
/// @param turns   what was put, in order
/// @param choices the options in the order shown; empty for an open question
/// @param gold    the right answer as the log spells it
/// @param outcome how the call ended, as far as the log tells: where it does not tell of cut replies, none is
///                cut
/// @param detail  the reason of a refusal or a failure
/// @param at      when it was asked; null when the log does not tell
/// @param scores  what the other harness made of it, by the name of its filter or scorer
record LoggedReply(
        String lane,
        String task,
        String sample,
        String variant,
        int epoch,
        String language,
        List<Turn> turns,
        List<String> choices,
        String gold,
        String text,
        @Nullable String reasoning,
        Outcome outcome,
        @Nullable String finish,
        @Nullable String detail,
        Tokens usage,
        @Nullable Instant at,
        Map<String, Score> scores) {
    /// @param role `system`, `user` or `assistant`
    record Turn(String role, String text) {}

    /// @param value what the other harness read; null when it does not tell
    record Score(boolean right, @Nullable String value) {}

    static final Tokens UNKNOWN = new Tokens(null, null, null, null, null, null, List.of());
}
