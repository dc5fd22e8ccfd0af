package dev.assay.harness.run;

import java.util.ArrayList;
import java.util.List;

/// In which order the lanes get their units. Pure.
final class Turns {
    private Turns() {}

    /// The lanes in the order in which they get one item: rotated by the item's place and the seed, so that no
    /// lane is always first.
    static <T> List<T> rotated(List<T> lanes, long item, long seed) {
        int by = Math.floorMod(item + mix(seed), lanes.size());
        List<T> order = new ArrayList<>(lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            order.add(lanes.get((i + by) % lanes.size()));
        }
        return order;
    }

    /// SplitMix64's finaliser: neighbouring seeds give unrelated rotations.
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
