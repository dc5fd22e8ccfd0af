package dev.assay.reports.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What became of one unit, as the score file spells it. A page shows each as glyph, word and tint, so that
/// it reads without colour; only [#RIGHT] and [#WRONG] judge an answer.
public enum Verdict {
    RIGHT("right", "✓"),
    WRONG("wrong", "✗"),
    NO_ANSWER("no_answer", "∅"),
    TRUNCATED("truncated", "⋯"),
    REFUSED("refused", "⊘"),
    FAILED("failed", "!");

    private static final List<Verdict> ALL = List.of(values());

    private final String key;
    private final String glyph;

    Verdict(String key, String glyph) {
        this.key = key;
        this.glyph = glyph;
    }

    /// The spelling in `scores/…jsonl` and `summary.json`.
    public String key() {
        return key;
    }

    /// One character that stands beside the word.
    public String glyph() {
        return glyph;
    }

    /// @throws IllegalArgumentException when no verdict is spelt so
    public static Verdict of(String key) {
        for (Verdict verdict : ALL) {
            if (verdict.key.equals(key)) {
                return verdict;
            }
        }
        String known = Arrays.stream(values()).map(Verdict::key).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("there is no verdict '" + key + "'; known are " + known);
    }
}
