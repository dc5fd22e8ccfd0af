package dev.assay.harness.extract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// A reply with the thought taken out.
///
/// @param whole     the reply's text as received; spans count in it
/// @param start     where the answer proper starts in `whole`
/// @param reasoning the thought, from whichever channel; null when there was none
/// @param unclosed  whether a thought was opened and never closed: there is no answer then, and `start` is the
///                  length of
///                  `whole`
public record Answer(String whole, int start, @Nullable String reasoning, boolean unclosed) {
    public Answer {
        requireNonNull(whole, "whole is null");
        if (start < 0 || start > whole.length()) {
            throw new IllegalArgumentException("an answer cannot start at " + start + " of " + whole.length());
        }
    }

    /// A text without any thought in it.
    public static Answer plain(String text) {
        return new Answer(text, 0, null, false);
    }

    /// The answer proper.
    public String text() {
        return whole.substring(start);
    }
}
