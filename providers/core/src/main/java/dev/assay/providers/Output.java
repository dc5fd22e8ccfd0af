package dev.assay.providers;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What a model wrote, the thought apart from the answer as far as the wire keeps them apart. An inline
/// `<think>…</think>` is still in [#text()]: taking it out is the harness's pure step, so the journal keeps
/// what came.
///
/// @param text      the answer channel, as received; empty when nothing came
/// @param reasoning the reasoning channel, as received; null when the server sent none
public record Output(String text, @Nullable String reasoning) {
    public static final Output NOTHING = new Output("", null);

    public Output {
        requireNonNull(text, "text is null");
    }
}
