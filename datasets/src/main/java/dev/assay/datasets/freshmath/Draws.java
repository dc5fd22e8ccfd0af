package dev.assay.datasets.freshmath;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The random numbers of one item, in plain 64-bit arithmetic, so that no JDK can ever change them.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014):
/// the state grows by `0x9E3779B97F4A7C15` and is then mixed by [#mix]. The state of an item starts at
/// `mix(mix(mix(seed + 0x9E3779B97F4A7C15) ^ fnv(kind)) ^ index)`, where `fnv` is the 64-bit FNV-1a hash of the
/// kind's id in ASCII. So an item is reached from seed, kind and index alone. A number from a range is the high
/// word of the product of 64 random bits and the size of the range (unsigned); its bias is below 2⁻⁵⁰ here.
final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    static Draws of(long seed, String kind, long index) {
        return new Draws(mix(mix(mix(seed + GAMMA) ^ fnv(kind)) ^ index));
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /// A number from `low` to `high`, both included.
    long between(long low, long high) {
        if (high < low) {
            throw new IllegalArgumentException("no number lies between " + low + " and " + high);
        }
        return low + Math.unsignedMultiplyHigh(next(), high - low + 1);
    }

    /// `count` different numbers from 0 to `size - 1`, in random order.
    List<Integer> distinct(int count, int size) {
        int[] deck = IntStream.range(0, size).toArray();
        for (int i = 0; i < count; i++) {
            int at = (int) between(i, size - 1L);
            int drawn = deck[at];
            deck[at] = deck[i];
            deck[i] = drawn;
        }
        return Arrays.stream(deck, 0, count).boxed().toList();
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long fnv(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash ^ b) * 0x100000001B3L;
        }
        return hash;
    }
}
