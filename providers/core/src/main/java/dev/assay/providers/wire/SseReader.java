package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import java.io.IOException;
import java.util.Arrays;
import okio.BufferedSource;

/// Reads server-sent events from a byte stream and notes when each one's bytes had arrived, before anyone
/// parses them. Lines end with LF, CR or CRLF; comment lines (keep-alives) and unknown fields are dropped;
/// several `data` lines are one event. Bytes are never decoded here, so a character may be split over reads.
///
/// Leading blank lines and a byte order mark are skipped, and a body that starts with `{` or `[` is not taken
/// for a stream at all: servers answer a streaming request with plain JSON when they fail, and some do so
/// always.
final class SseReader {
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

    private final BufferedSource source;
    private final int limit;

    private byte[] window = new byte[1024];
    private int lineStart;
    private int lineEnd;
    private int next;
    private int end;
    private boolean skipLf;
    private boolean exhausted;
    private long read;
    private long newest;

    private byte[] data = new byte[512];
    private int length;
    private long arrived;
    private boolean whole;

    /// @param limit largest event, and largest line, in bytes
    SseReader(BufferedSource source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /// Whether the body is one JSON document instead of a stream. Waits for the first byte that says something.
    boolean startsLikeJson() throws IOException, BrokenReply {
        while (true) {
            lineStart = next;
            if (next == end && !fill()) {
                return false;
            }
            int b = window[next];
            if (b == '{' || b == '[') {
                return true;
            }
            if (b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || (b <= ' ' && b >= 0)) {
                next++;
            } else {
                return false;
            }
        }
    }

    /// Reads the body to its end as one document; [#data()] then holds it.
    void readDocument() throws IOException, BrokenReply {
        do {
            append(window, next, end);
            next = end;
            lineStart = end;
        } while (fill());
        arrived = newest;
        whole = true;
    }

    /// Reads on to the next event that has data. False at the end of the stream.
    boolean next() throws IOException, BrokenReply {
        length = 0;
        int lines = 0;
        while (readLine()) {
            int size = lineEnd - lineStart;
            if (size == 0) {
                if (lines > 0) {
                    whole = true;
                    arrived = newest;
                    return true;
                }
            } else if (isData(size)) {
                if (lines++ > 0) {
                    append(new byte[] {'\n'}, 0, 1);
                }
                int from = lineStart + Math.min(size, 5);
                append(window, from < lineEnd && window[from] == ' ' ? from + 1 : from, lineEnd);
            }
        }
        whole = false;
        arrived = newest;
        return lines > 0;
    }

    /// The data of the event; valid up to [#length()] and until the next call.
    byte[] data() {
        return data;
    }

    int length() {
        return length;
    }

    /// `System.nanoTime()` when the last bytes of the event had been read.
    long arrived() {
        return arrived;
    }

    /// Whether the event was ended by a blank line; false for what stood at the end of the stream without one.
    boolean whole() {
        return whole;
    }

    /// Bytes of body read so far.
    long bytesRead() {
        return read;
    }

    /// Whether the event is the protocol's end mark.
    boolean isDone() {
        return Arrays.equals(data, 0, length, DONE, 0, DONE.length);
    }

    private boolean isData(int size) {
        return size >= 4
                && window[lineStart] == 'd'
                && window[lineStart + 1] == 'a'
                && window[lineStart + 2] == 't'
                && window[lineStart + 3] == 'a'
                && (size == 4 || window[lineStart + 4] == ':');
    }

    /// Finds the next line. At the end of the stream, what stands there without a line end is a line too.
    private boolean readLine() throws IOException, BrokenReply {
        lineStart = next;
        while (true) {
            while (next < end) {
                byte b = window[next++];
                if (skipLf) {
                    skipLf = false;
                    if (b == '\n') {
                        lineStart = next;
                        continue;
                    }
                }
                if (b == '\n' || b == '\r') {
                    skipLf = b == '\r';
                    lineEnd = next - 1;
                    return true;
                }
            }
            if (!fill()) {
                lineEnd = end;
                return lineStart < end;
            }
        }
    }

    /// Reads what is there, at least a byte. Everything before the current line may be dropped.
    private boolean fill() throws IOException, BrokenReply {
        if (exhausted) {
            return false;
        }
        if (lineStart > 0) {
            System.arraycopy(window, lineStart, window, 0, end - lineStart);
            next -= lineStart;
            end -= lineStart;
            lineStart = 0;
        }
        if (end == window.length) {
            if (window.length >= limit) {
                throw tooLarge();
            }
            window = Arrays.copyOf(window, Math.min(limit, window.length * 2));
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

    private void append(byte[] from, int start, int stop) throws BrokenReply {
        int more = stop - start;
        if (more > limit - length) {
            throw tooLarge();
        }
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(length + more, (int) Math.min(limit, data.length * 2L)));
        }
        System.arraycopy(from, start, data, length, more);
        length += more;
    }

    private BrokenReply tooLarge() {
        return new BrokenReply(
                Failure.Kind.MALFORMED_REPLY, "one event of the reply is larger than " + limit + " bytes");
    }
}
