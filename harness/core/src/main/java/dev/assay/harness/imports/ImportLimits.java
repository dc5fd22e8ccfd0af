package dev.assay.harness.imports;

/// What is taken from a log at most. Logs come from strangers: a small file must not fill memory or disk.
///
/// @param bytes   bytes of a log, unpacked
/// @param record  bytes of one record: a line of JSONL, a member of an archive
/// @param members members of an archive
/// @param ratio   how many times larger than packed a member may be; the first mebibyte is always allowed
public record ImportLimits(long bytes, long record, int members, int ratio) {
    /// 16 GiB, 256 MiB a record, 500,000 members, 500 times.
    public static final ImportLimits DEFAULT = new ImportLimits(16L << 30, 256L << 20, 500_000, 500);

    private static final long ALWAYS = 1L << 20;

    public ImportLimits {
        if (bytes < 1 || record < 1 || members < 1 || ratio < 1) {
            throw new IllegalArgumentException("limits are positive, not " + bytes + " bytes, " + record
                    + " bytes a record, " + members + " members, ratio " + ratio);
        }
    }

    /// The most that a member of this packed size may unpack to.
    long allowed(long packed) {
        long byRatio = packed > record / ratio ? record : packed * ratio;
        return Math.min(record, Math.max(byRatio, ALWAYS));
    }
}
