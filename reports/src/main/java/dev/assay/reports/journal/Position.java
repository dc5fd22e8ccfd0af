package dev.assay.reports.journal;

/// Where a line of the journal starts.
///
/// @param segment 1-based number of the segment, as in its file's name
/// @param offset  bytes before the line in the segment; in a compressed segment, bytes of its content
public record Position(int segment, long offset) implements Comparable<Position> {
    private static final int OFFSET_BITS = 40;
    private static final long MAX_OFFSET = (1L << OFFSET_BITS) - 1;

    /// So many segments, of at most a tebibyte each, fit into the packed form.
    static final int MAX_SEGMENT = (1 << (63 - OFFSET_BITS)) - 1;

    public Position {
        if (segment < 1 || segment > MAX_SEGMENT || offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("no journal has a line in segment " + segment + " at byte " + offset);
        }
    }

    /// The position in one number, which is never negative and keeps the order.
    long packed() {
        return (long) segment << OFFSET_BITS | offset;
    }

    static Position unpack(long packed) {
        return new Position((int) (packed >>> OFFSET_BITS), packed & MAX_OFFSET);
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(packed(), other.packed());
    }
}
