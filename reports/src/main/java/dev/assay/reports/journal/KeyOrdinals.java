package dev.assay.reports.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Numbers keys 0, 1, 2, … in the order of their first appearance, without keeping the keys: a key is known
/// by 128 bits of its SHA-256, which takes some 27 bytes a key however long its names are. (Two of a thousand
/// million keys would agree by chance once in 10²⁰ runs.) One thread at a time.
public final class KeyOrdinals {
    private final MessageDigest digest = sha256();
    private long[] high;
    private long[] low;
    /// Open addressing: ordinal + 1, 0 where free; at most three quarters full.
    private int[] slots;

    private int size;

    /// @param expected how many keys will come, as far as is known; more may come
    public KeyOrdinals(long expected) {
        int capacity = (int) Math.max(16, Math.min(expected, 1 << 20));
        high = new long[capacity];
        low = new long[capacity];
        slots = new int[slotsFor(capacity)];
    }

    private static int slotsFor(int capacity) {
        return Integer.highestOneBit(Math.max(16, capacity + capacity / 3)) * 2;
    }

    public int size() {
        return size;
    }

    /// The number of a key, or −1 when it never came.
    public int find(String... key) {
        ByteBuffer hash = ByteBuffer.wrap(hash(key));
        return slots[slotOf(hash.getLong(), hash.getLong())] - 1;
    }

    /// The number of a key, a new one when it never came.
    public int add(String... key) {
        ByteBuffer hash = ByteBuffer.wrap(hash(key));
        long a = hash.getLong();
        long b = hash.getLong();
        int slot = slotOf(a, b);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == high.length) {
            grow();
            slot = slotOf(a, b);
        }
        high[size] = a;
        low[size] = b;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slotOf(long a, long b) {
        int mask = slots.length - 1;
        int slot = (int) b & mask;
        while (slots[slot] != 0 && (high[slots[slot] - 1] != a || low[slots[slot] - 1] != b)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int capacity = Math.max(size + 16, size + size / 2);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        slots = new int[slotsFor(capacity)];
        for (int i = 0; i < size; i++) {
            slots[slotOf(high[i], low[i])] = i + 1;
        }
    }

    private byte[] hash(String... key) {
        for (String part : key) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // with its length, so that ("ab", "c") is not ("a", "bc")
            digest.update((byte) (bytes.length >>> 24));
            digest.update((byte) (bytes.length >>> 16));
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return digest.digest();
    }

    /// Bytes of the arrays.
    long bytes() {
        return 8L * high.length + 8L * low.length + 4L * slots.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
