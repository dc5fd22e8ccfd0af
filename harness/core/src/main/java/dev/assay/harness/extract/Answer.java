package dev.assay.harness.extract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// A reply with the thought taken out. The answer proper is one stretch of the reply's text: what stands
/// behind the last closed thought; where nothing stands there, the last stretch before it that is not blank.
///
/// @param whole     the reply's text as received; spans count in it
/// @param start     where the answer proper starts in `whole`
/// @param end       where it ends, exclusive; before `whole`'s end only where a thought or an end mark follows
///                  it
/// @param reasoning the thought, from whichever channel; null when there was none
/// @param unclosed  whether a thought was opened and never closed: there is no answer then, and `start` is the
///                  length of `whole`
public record Answer(
        String whole, int start, int end, @Nullable String reasoning, boolean unclosed) {
    public Answer {
        requireNonNull(whole, "whole is null");
        if (start < 0 || end < start || end > whole.length()) {
            throw new IllegalArgumentException(
                    "an answer cannot go from " + start + " to " + end + " of " + whole.length());
        }
    }

    /// An answer that goes on to the end of the reply's text.
    public Answer(String whole, int start, @Nullable String reasoning, boolean unclosed) {
        this(whole, start, whole.length(), reasoning, unclosed);
    }

    /// A text without any thought in it.
    public static Answer plain(String text) {
        return new Answer(text, 0, null, false);
    }

    /// The answer proper.
    public String text() {
        return whole.substring(start, end);
    }
}
