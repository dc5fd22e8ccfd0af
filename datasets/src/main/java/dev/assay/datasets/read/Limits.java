package dev.assay.datasets.read;

/// How much a packed file may grow when it is unpacked, so that a small hostile archive cannot fill memory or
/// disk. Both limits hold; real benchmark text packs to a third or a tenth of its size.
///
/// @param unpackedBytes the most that all of it may unpack to
/// @param ratio         the most that it may grow, unpacked over packed; the first mebibyte is always allowed
public record Limits(long unpackedBytes, int ratio) {

    /// 4 GiB, 200 times.
    public static final Limits DEFAULT = new Limits(4L << 30, 200);

    private static final long ALWAYS = 1L << 20;

    public Limits {
        if (unpackedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException(
                    "limits are positive, not " + unpackedBytes + " bytes and ratio " + ratio);
        }
    }

    /// How many bytes a member of this packed size may unpack to.
    long allowed(long packedBytes) {
        long byRatio = packedBytes > unpackedBytes / ratio ? unpackedBytes : packedBytes * ratio;
        return Math.min(unpackedBytes, Math.max(byRatio, ALWAYS));
    }
}
