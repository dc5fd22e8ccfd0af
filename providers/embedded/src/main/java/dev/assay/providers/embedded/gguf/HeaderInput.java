package dev.assay.providers.embedded.gguf;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Little-endian numbers and strings of a GGUF header, with the position. A length beyond what the file still
/// holds is an end of file at once, so a damaged length never allocates.
final class HeaderInput implements Closeable {
    private static final int LONGEST_STRING = 16 << 20;

    private final InputStream in;
    private final long size;
    private long position;

    HeaderInput(Path file) throws IOException {
        size = Files.size(file);
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    long size() {
        return size;
    }

    long position() {
        return position;
    }

    byte[] bytes(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        position += read.length;
        if (read.length < count) {
            throw new EOFException();
        }
        return read;
    }

    void skip(long count) throws IOException {
        if (count < 0 || count > size - position) {
            throw new EOFException();
        }
        in.skipNBytes(count);
        position += count;
    }

    /// An unsigned number of 1, 2, 4 or 8 bytes; a number of 8 bytes above 2^63 comes out negative.
    long number(int width) throws IOException {
        byte[] raw = bytes(width);
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | (raw[i] & 0xff);
        }
        return value;
    }

    /// A count or length, which is never negative.
    long length() throws IOException {
        long value = number(8);
        if (value < 0 || value > size) {
            throw new EOFException();
        }
        return value;
    }

    String string() throws IOException {
        long length = length();
        if (length > LONGEST_STRING || length > size - position) {
            throw new EOFException();
        }
        return new String(bytes((int) length), StandardCharsets.UTF_8);
    }

    void skipString() throws IOException {
        skip(length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
