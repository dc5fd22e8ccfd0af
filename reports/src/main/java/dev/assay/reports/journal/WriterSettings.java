package dev.assay.reports.journal;

/// How the journal is written.
///
/// @param segmentBytes a segment that has reached this size is closed and the next one begun
/// @param fsync        whether a line counts as written only when the disk has it. Without it a line is safe
///                     from the death of the process, but a power loss may take the last seconds
/// @param queue        how many lines may wait for the writer; more callers wait for a place
public record WriterSettings(long segmentBytes, boolean fsync, int queue) {
    /// 256 MiB a segment, no fsync, 1,024 lines waiting.
    public static final WriterSettings DEFAULT = new WriterSettings(256L << 20, false, 1024);

    public WriterSettings {
        if (segmentBytes < 1) {
            throw new IllegalArgumentException("segmentBytes is " + segmentBytes + "; the least is 1");
        }
        if (queue < 1) {
            throw new IllegalArgumentException("queue is " + queue + "; the least is 1");
        }
    }

    public WriterSettings withFsync(boolean on) {
        return new WriterSettings(segmentBytes, on, queue);
    }
}
