package dev.assay.reports.summary;

import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The closed set behind [dev.assay.reports.journal.ScoreFacts#verdict()], in the order of reports.
enum VerdictKind {
    RIGHT("right", 1),
    WRONG("wrong", 2),
    NO_ANSWER("no_answer", 3),
    TRUNCATED("truncated", 4),
    REFUSED("refused", 5),
    FAILED("failed", 6);

    private final String id;
    private final byte code;

    VerdictKind(String id, int code) {
        this.id = id;
        this.code = (byte) code;
    }

    String id() {
        return id;
    }

    /// The value in a column, 1 … 6; 0 stands for no verdict.
    byte code() {
        return code;
    }

    static VerdictKind of(String id) {
        for (VerdictKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new BadJournalException("a score has the verdict \"" + id + "\"; known are right, wrong, no_answer,"
                + " truncated, refused and failed. Rescore the run with this version.");
    }

    /// The kind of a column's value.
    static VerdictKind ofCode(int code) {
        for (VerdictKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no verdict has the code " + code);
    }

    /// The verdict that follows from how the attempt ended; null for an answer, which must be scored.
    static @Nullable VerdictKind without(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> null;
            case TRUNCATED -> TRUNCATED;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }

    /// A tally by code as the map of a report: every verdict is there, 0 included.
    static Map<String, Long> named(long[] byCode) {
        var named = new LinkedHashMap<String, Long>();
        for (VerdictKind kind : values()) {
            named.put(kind.id, byCode[kind.code]);
        }
        return named;
    }
}
