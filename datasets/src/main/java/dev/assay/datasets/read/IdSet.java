package dev.assay.datasets.read;

/// The ids seen so far, to refuse a second sample with the same id, in 16 to 32 bytes each: it keeps 64-bit
/// hashes. Two different ids among a million are taken for the same with a probability of about 3 in 100
/// million.
final class IdSet {
    private long[] slots = new long[1 << 10];
    private int size;

    /// Adds an id and tells whether it is new.
    boolean add(String id) {
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(slots, hash(id));
        if (added) {
            size++;
        }
        return added;
    }

    private void grow() {
        long[] bigger = new long[slots.length * 2];
        for (long each : slots) {
            if (each != 0) {
                put(bigger, each);
            }
        }
        slots = bigger;
    }

    private static boolean put(long[] slots, long hash) {
        int at = (int) hash & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    /// FNV-1a over the characters with the finalizer of MurmurHash3; never 0, which marks a free slot.
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
