package dev.assay.harness.extract;

import dev.assay.harness.extract.thought.Harmony;
import dev.assay.harness.extract.thought.PlainLines;
import dev.assay.harness.extract.thought.Scan;
import dev.assay.harness.extract.thought.Separation;
import dev.assay.harness.extract.thought.Tags;
import dev.assay.providers.Output;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the thought out of what a model wrote, before anything is read from it.
///
/// The wire may have kept the thought apart already ([Output#reasoning()]); it may also stand inside the text:
/// `<think …>…</think>` and its relatives, an orphan `</think>` where the prompt opened the thought, gpt-oss's
/// harmony channels, Gemma's and Mistral's marks, or s1's plain lines "think" and "answer". A thought that is
/// opened and never closed was cut: there is no answer then, whatever stands in the thought.
public final class Thought {

    /// The ways of separating, asked in this order; the first that recognises its marks decides.
    private static final List<Separation> WAYS =
            List.of(Harmony::separate, Harmony::separateStripped, PlainLines::separate, Tags::separate);

    private Thought() {}

    /// Separates what one attempt wrote.
    public static Answer separate(Output output) {
        return separate(output.text(), output.reasoning());
    }

    /// @param text      the answer channel
    /// @param reasoning the reasoning channel; null when there was none
    public static Answer separate(String text, @Nullable String reasoning) {
        return separate(new Scan(text), reasoning);
    }

    static Answer separate(Scan scan, @Nullable String reasoning) {
        String text = scan.whole();
        for (Separation way : WAYS) {
            Answer answer = way.separate(scan);
            if (answer != null) {
                return new Answer(
                        text, answer.start(), answer.end(), joined(reasoning, answer.reasoning()), answer.unclosed());
            }
        }
        return new Answer(text, 0, reasoning, false);
    }

    private static @Nullable String joined(@Nullable String channel, @Nullable String inline) {
        if (channel == null || channel.isEmpty()) {
            return inline == null ? channel : inline;
        }
        return inline == null || inline.isEmpty() ? channel : channel + "\n\n" + inline;
    }
}
