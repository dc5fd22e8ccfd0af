package dev.assay.providers.embedded.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes small GGUF files for tests, the right ones and the wrong ones.
public final class GgufBuilder {
    private final ByteArrayOutputStream pairs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private int pairCount;
    private int tensorCount;
    private long dataBytes;
    private int version = 3;

    public GgufBuilder version(int number) {
        version = number;
        return this;
    }

    public GgufBuilder text(String key, String value) {
        return pair(key, 8, string(value));
    }

    public GgufBuilder number(String key, int value) {
        return pair(key, 4, little(4, value));
    }

    /// A pair of any type, its value as raw bytes.
    public GgufBuilder pair(String key, int type, byte[] value) {
        pairs.writeBytes(string(key));
        pairs.writeBytes(little(4, type));
        pairs.writeBytes(value);
        pairCount++;
        return this;
    }

    public GgufBuilder numbers(String key, int... values) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(little(4, 5));
        bytes.writeBytes(little(8, values.length));
        for (int value : values) {
            bytes.writeBytes(little(4, value));
        }
        return pair(key, 9, bytes.toByteArray());
    }

    public GgufBuilder texts(String key, String... values) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(little(4, 8));
        bytes.writeBytes(little(8, values.length));
        for (String value : values) {
            bytes.writeBytes(string(value));
        }
        return pair(key, 9, bytes.toByteArray());
    }

    /// A tensor of one dimension, and room for its data.
    public GgufBuilder tensor(String name, int type, long elements, long bytes) {
        tensors.writeBytes(string(name));
        tensors.writeBytes(little(4, 1));
        tensors.writeBytes(little(8, elements));
        tensors.writeBytes(little(4, type));
        tensors.writeBytes(little(8, dataBytes));
        tensorCount++;
        dataBytes += Math.ceilDiv(bytes, 32L) * 32;
        return this;
    }

    public byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(little(4, version));
        all.writeBytes(little(8, tensorCount));
        all.writeBytes(little(8, pairCount));
        all.writeBytes(pairs.toByteArray());
        all.writeBytes(tensors.toByteArray());
        all.writeBytes(new byte[Math.floorMod(-all.size(), 32)]);
        all.writeBytes(new byte[(int) dataBytes]);
        return all.toByteArray();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    public static byte[] little(int width, long value) {
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }

    private static byte[] string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        var all = new ByteArrayOutputStream();
        all.writeBytes(little(8, utf8.length));
        all.writeBytes(utf8);
        return all.toByteArray();
    }
}
