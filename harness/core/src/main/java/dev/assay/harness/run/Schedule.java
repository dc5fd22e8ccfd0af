package dev.assay.harness.run;

/// How the lanes share the time.
///
/// Lanes that leave this machine are interleaved: the same item goes to each of them before the next one does,
/// in an order that rotates by the seed, so that time of day, load and caches meet all of them alike. Lanes
/// whose engines share this machine take turns in blocks, never at once, or they would measure each other.
///
/// @param maxInFlight  calls in flight at most, per lane that has no limit of its own
/// @param block        items of one local lane before the next local lane has its turn
/// @param shareMachine lets local lanes run at once; their latencies are then marked contended
public record Schedule(int maxInFlight, int block, boolean shareMachine) {
    public static final Schedule DEFAULT = new Schedule(32, 10, false);

    public Schedule {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("max-in-flight is " + maxInFlight + "; the least is 1");
        }
        if (block < 1) {
            throw new IllegalArgumentException("the block is " + block + " items; the least is 1");
        }
    }

    public Schedule withMaxInFlight(int limit) {
        return new Schedule(limit, block, shareMachine);
    }
}
