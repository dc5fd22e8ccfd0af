package dev.assay.reports.journal;

import org.jspecify.annotations.Nullable;

/// How an attempt ended, the closed set behind [JournalLine.Attempt#outcome()].
public enum Outcome {
    ANSWERED("answered", 1),
    TRUNCATED("truncated", 2),
    REFUSED("refused", 3),
    FAILED("failed", 4);

    private final String id;

    private final byte code;

    Outcome(String id, int code) {
        this.id = id;
        this.code = (byte) code;
    }

    /// The word in the journal.
    public String id() {
        return id;
    }

    /// The value in a column of an index; never 0.
    byte code() {
        return code;
    }

    static @Nullable Outcome ofCode(byte code) {
        for (Outcome outcome : values()) {
            if (outcome.code == code) {
                return outcome;
            }
        }
        return null;
    }

    /// Whether the model had its say, so that the unit is not asked again.
    public boolean settles() {
        return switch (this) {
            case ANSWERED, TRUNCATED, REFUSED -> true;
            case FAILED -> false;
        };
    }

    /// @throws IllegalArgumentException for any other word
    public static Outcome of(String id) {
        for (Outcome outcome : values()) {
            if (outcome.id.equals(id)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(
                "outcome is \"" + id + "\"; the journal knows answered, truncated, refused and failed");
    }
}
