package dev.assay.reports.scorecard.internal;

/// How many more samples of one interest may be listed, and what packs their texts.
final class Room {
    private final TextPacker packer;
    private int left;

    Room(int samples, TextPacker packer) {
        this.left = samples;
        this.packer = packer;
    }

    /// Whether one more is listed.
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    TextPacker packer() {
        return packer;
    }
}
