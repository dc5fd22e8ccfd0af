package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import java.io.IOException;
import java.util.Arrays;
import okio.BufferedSource;

/// Cuts a byte stream into lines and notes when the bytes came in. Lines end with LF, CR or CRLF. Bytes are not
/// decoded, so a character may be split over reads. Memory is bounded by the longest line allowed.
final class ByteLines {
    private final BufferedSource source;
    private final int limit;

    private byte[] window = new byte[1024];
    private int start;
    private int stop;
    private int next;
    private int end;
    private boolean skipLf;
    private boolean terminated;
    private boolean exhausted;
    private long read;
    private long newest;

    /// @param limit longest line in bytes
    ByteLines(BufferedSource source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /// Skips blanks and a byte order mark; the first byte after them, or -1 at the end. Waits for it.
    int peek() throws IOException, BrokenReply {
        while (true) {
            start = next;
            if (next == end && !fill()) {
                return -1;
            }
            int b = window[next] & 0xff;
            if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF) {
                return b;
            }
            next++;
        }
    }

    /// Finds the next line. At the end of the stream, what stands there without a line end is a line too.
    boolean next() throws IOException, BrokenReply {
        start = next;
        while (true) {
            if (skipLf && next < end) {
                skipLf = false;
                if (window[next] == '\n') {
                    start = ++next;
                }
            }
            if (findEnd()) {
                return true;
            }
            if (!fill()) {
                stop = end;
                terminated = false;
                return start < end;
            }
        }
    }

    /// Takes everything that has been read and not yet cut into lines, and reads more. False at the end.
    boolean nextBlock() throws IOException, BrokenReply {
        start = next;
        if (next == end && !fill()) {
            return false;
        }
        next = end;
        stop = end;
        return true;
    }

    /// The bytes that [#start()] and [#stop()] count in; valid until the next call.
    byte[] bytes() {
        return window;
    }

    int start() {
        return start;
    }

    /// One past the last byte of the line, without its end.
    int stop() {
        return stop;
    }

    int length() {
        return stop - start;
    }

    /// Whether the line was ended by a line end, and not by the end of the stream.
    boolean terminated() {
        return terminated;
    }

    /// `System.nanoTime()` of the last read.
    long arrived() {
        return newest;
    }

    /// Bytes read so far.
    long bytesRead() {
        return read;
    }

    BrokenReply tooLarge() {
        return new BrokenReply(
                Failure.Kind.MALFORMED_REPLY, "one event of the reply is larger than " + limit + " bytes");
    }

    /// Looks for a line end in what has been read.
    private boolean findEnd() {
        byte[] bytes = window;
        int at = next;
        int last = end;
        while (at < last) {
            byte b = bytes[at++];
            if (b == '\n' || b == '\r') {
                skipLf = b == '\r';
                stop = at - 1;
                next = at;
                terminated = true;
                return true;
            }
        }
        next = at;
        return false;
    }

    /// Reads what is there, at least a byte. Everything before the current line may be dropped.
    private boolean fill() throws IOException, BrokenReply {
        if (exhausted) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            next -= start;
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            if (window.length >= limit) {
                throw tooLarge();
            }
            window = Arrays.copyOf(window, (int) Math.min(limit, window.length * 2L));
        }
        int got = source.read(window, end, window.length - end);
        newest = System.nanoTime();
        if (got < 0) {
            exhausted = true;
            return false;
        }
        end += got;
        read += got;
        return true;
    }
}
