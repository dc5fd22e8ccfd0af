package dev.assay.reports.summary;

import dev.assay.reports.journal.ScoreFacts;

/// The verdicts of one scoring profile, a byte a unit.
final class ProfileColumn {
    private static final int NOT_REQUESTED = 0x10;

    private final String profile;
    private final byte[] codes;

    ProfileColumn(String profile, int units) {
        this.profile = profile;
        this.codes = new byte[units];
    }

    String profile() {
        return profile;
    }

    /// @param attempt number of the attempt that counts; a score of another one is out of date and left out
    void add(int unit, int attempt, ScoreFacts score) {
        if (score.attempt() == attempt) {
            codes[unit] = (byte) (VerdictKind.of(score.verdict()).code() | (score.asked() ? 0 : NOT_REQUESTED));
        }
    }

    /// [VerdictKind#code()]; 0 when the profile has no score of the unit.
    int verdict(int unit) {
        return codes[unit] & ~NOT_REQUESTED;
    }

    /// Whether the prompt asked for the format that the profile reads.
    boolean requested(int unit) {
        return (codes[unit] & NOT_REQUESTED) == 0;
    }

    /// Whether the profile has a verdict that may be held against another's: not of a failed unit.
    boolean says(int unit) {
        return codes[unit] != 0 && requested(unit) && verdict(unit) != VerdictKind.FAILED.code();
    }

    boolean right(int unit) {
        return verdict(unit) == VerdictKind.RIGHT.code();
    }
}
