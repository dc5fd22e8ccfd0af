package dev.assay.harness.extract.thought;

import dev.assay.harness.extract.Answer;
import org.jspecify.annotations.Nullable;

/// The channels of gpt-oss's "harmony" format: `<|channel|>analysis<|message|>…<|end|>` thinks,
/// `<|channel|>final<|message|>…<|return|>` answers. Servers that drop special tokens leave only the channel
/// names: `analysis…assistantfinal…`.
public final class Harmony {

    private static final String CHANNEL = "<|channel|>";
    private static final String MESSAGE = "<|message|>";
    private static final String FINAL = CHANNEL + "final";
    private static final String STRIPPED_THOUGHT = "analysis";
    private static final String STRIPPED_FINAL = "assistantfinal";

    private Harmony() {}

    public static @Nullable Answer separate(Scan text) {
        int first = text.indexOf(CHANNEL);
        int message = first < 0 ? -1 : text.indexOf(MESSAGE, first);
        if (message < 0) {
            return null;
        }
        int last = text.lastIndexOf(FINAL);
        int body = last < 0 ? -1 : text.indexOf(MESSAGE, last);
        if (body < 0) {
            return new Answer(text.whole(), text.length(), text.substring(message + MESSAGE.length()), true);
        }
        int start = body + MESSAGE.length();
        return new Answer(
                text.whole(), start, end(text, start), thought(text, message + MESSAGE.length(), last), false);
    }

    private static @Nullable String thought(Scan text, int start, int last) {
        if (start >= last) {
            return null;
        }
        int end = text.lastIndexOf("<|end|>", last);
        return text.substring(start, end > start ? end : last);
    }

    private static int end(Scan text, int start) {
        int end = text.length();
        for (String mark : new String[] {"<|return|>", "<|end|>", "<|start|>", "<|call|>"}) {
            int at = text.indexOf(mark, start);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return end;
    }

    /// The same with the special tokens dropped.
    public static @Nullable Answer separateStripped(Scan text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.startsWith(STRIPPED_THOUGHT, start)) {
            return null;
        }
        int thought = start + STRIPPED_THOUGHT.length();
        int last = text.lastIndexOf(STRIPPED_FINAL);
        if (last >= 0) {
            return new Answer(text.whole(), last + STRIPPED_FINAL.length(), text.substring(thought, last), false);
        }
        boolean glued = thought < text.length() && Character.isUpperCase(text.charAt(thought));
        return glued ? new Answer(text.whole(), text.length(), text.substring(thought), true) : null;
    }
}
