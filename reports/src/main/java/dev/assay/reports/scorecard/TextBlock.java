package dev.assay.reports.scorecard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/// The texts of a few dozen samples, packed: JSON in UTF-8, zlib. A page unpacks a block when one of its
/// samples is opened. Each block stands alone; a prompt's part that several of its samples share is in it
/// once.
public final class TextBlock {
    private final byte[] packed;

    public TextBlock(byte[] packed) {
        this.packed = packed.clone();
    }

    /// Bytes when packed.
    public int size() {
        return packed.length;
    }

    public byte[] packed() {
        return packed.clone();
    }

    /// The JSON, UTF-8.
    public byte[] unpacked() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a block of texts was packed wrongly", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextBlock block && Arrays.equals(packed, block.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }
}
