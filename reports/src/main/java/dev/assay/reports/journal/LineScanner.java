package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Finds the lines of a JSONL stream with their byte offsets, in the memory of one block or of the longest
/// line. Only a line feed ends a line: what is behind the last one is the torn tail.
final class LineScanner implements Closeable {
    private final InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int start;
    private int length;
    private int next;
    private long bufferOffset;
    private long number;

    LineScanner(InputStream in) {
        this.in = in;
    }

    /// Goes to the next whole line.
    ///
    /// @return false when only a torn tail or nothing is left
    boolean next() throws IOException {
        int searched = next;
        while (true) {
            for (int i = searched; i < filled; i++) {
                if (buffer[i] == '\n') {
                    start = next;
                    length = i - start;
                    next = i + 1;
                    number++;
                    return true;
                }
            }
            searched = filled;
            if (next > 0) {
                System.arraycopy(buffer, next, buffer, 0, filled - next);
                bufferOffset += next;
                searched -= next;
                filled -= next;
                next = 0;
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, grown(buffer.length));
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
    }

    private static int grown(int length) throws IOException {
        if (length > Integer.MAX_VALUE / 2 - 8) {
            throw new IOException("a line is longer than " + length + " bytes");
        }
        return length * 2;
    }

    /// The bytes that hold the current line, valid until the next call of [#next()].
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /// Without the line feed.
    int length() {
        return length;
    }

    /// Byte offset of the current line in the stream.
    long offset() {
        return bufferOffset + start;
    }

    /// 1-based number of the current line.
    long number() {
        return number;
    }

    /// Whether bytes follow the last line feed. To be asked after [#next()] said false.
    boolean hasTornTail() {
        return filled > next;
    }

    /// Whether nothing follows the current line, not even a torn tail. Ends the scan: [#next()] is not to be
    /// called after it.
    boolean isLast() throws IOException {
        return next == filled && in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
