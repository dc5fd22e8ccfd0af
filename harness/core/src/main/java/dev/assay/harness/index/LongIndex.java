package dev.assay.harness.index;

import java.util.Arrays;

/// A map from long to non-negative long in two arrays: about 24 bytes an entry, where boxed entries would take
/// 80.
public final class LongIndex {
    private long[] keys = new long[64];
    private long[] values = filled(64);
    private int size;

    public void put(long key, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("the value is " + value + "; the least is 0");
        }
        if (size * 3 >= keys.length * 2) {
            grow();
        }
        int at = slot(keys, values, key);
        if (values[at] < 0) {
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    /// The value, or -1 where there is none.
    public long get(long key) {
        return values[slot(keys, values, key)];
    }

    public int size() {
        return size;
    }

    private void grow() {
        long[] newKeys = new long[keys.length * 2];
        long[] newValues = filled(newKeys.length);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] >= 0) {
                int at = slot(newKeys, newValues, keys[i]);
                newKeys[at] = keys[i];
                newValues[at] = values[i];
            }
        }
        keys = newKeys;
        values = newValues;
    }

    private static int slot(long[] keys, long[] values, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (values[at] >= 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long[] filled(int length) {
        long[] values = new long[length];
        Arrays.fill(values, -1);
        return values;
    }
}
