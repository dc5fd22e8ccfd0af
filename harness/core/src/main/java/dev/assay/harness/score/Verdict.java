package dev.assay.harness.score;

import java.util.Locale;

/// What one unit came to. A failure is never a wrong answer, and a cut answer is never a whole one.
public enum Verdict {
    /// The value read equals the gold.
    RIGHT,
    /// A value was read, and it is another one.
    WRONG,
    /// The model ended by itself, and no rule found an answer.
    NO_ANSWER,
    /// Cut at the token limit or in an unclosed thought; never scored, whatever a rule could find in it.
    TRUNCATED,
    /// The model or a filter declined.
    REFUSED,
    /// No answer came.
    FAILED;

    /// The name in journals and JSON, for example `no_answer`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Verdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
