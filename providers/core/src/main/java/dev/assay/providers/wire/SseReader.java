package dev.assay.providers.wire;

import java.io.IOException;
import java.util.Arrays;
import okio.BufferedSource;

/// Reads server-sent events and notes when each one's bytes had arrived, before anyone parses them. Comment
/// lines (keep-alives) and unknown fields are dropped; several `data` lines are one event.
///
/// Leading blank lines are skipped, and a body that starts with `{` or `[` is not taken for a stream at all:
/// servers answer a streaming request with plain JSON when they fail, and some do so always.
final class SseReader {
    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};
    private static final byte[] LF = {'\n'};

    private final ByteLines lines;
    private final int limit;
    private byte[] data = new byte[512];
    private int length;
    private long arrived;
    private boolean whole;

    /// @param limit largest event, and largest line, in bytes
    SseReader(BufferedSource source, int limit) {
        this.lines = new ByteLines(source, limit);
        this.limit = limit;
    }

    /// Whether the body is one JSON document instead of a stream. Waits for the first byte that says something.
    boolean startsLikeJson() throws IOException, BrokenReply {
        int first = lines.peek();
        return first == '{' || first == '[';
    }

    /// Reads the body to its end as one document; [#data()] then holds it.
    void readDocument() throws IOException, BrokenReply {
        while (lines.nextBlock()) {
            append(lines.bytes(), lines.start(), lines.stop());
        }
        arrived = lines.arrived();
        whole = true;
    }

    /// Reads on to the next event that has data. False at the end of the stream.
    boolean next() throws IOException, BrokenReply {
        length = 0;
        boolean any = false;
        while (lines.next()) {
            if (lines.length() == 0) {
                if (any) {
                    return event(true);
                }
            } else if (isData()) {
                if (any) {
                    append(LF, 0, 1);
                }
                any = true;
                int from = lines.start() + Math.min(lines.length(), DATA.length + 1);
                boolean space = from < lines.stop() && lines.bytes()[from] == ' ';
                append(lines.bytes(), space ? from + 1 : from, lines.stop());
            }
        }
        event(false);
        return any;
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
        return lines.bytesRead();
    }

    /// Whether the event is the protocol's end mark.
    boolean isDone() {
        int end = length;
        while (end > 0 && data[end - 1] == ' ') {
            end--;
        }
        return Arrays.equals(data, 0, end, DONE, 0, DONE.length);
    }

    private boolean event(boolean ended) {
        whole = ended;
        arrived = lines.arrived();
        return true;
    }

    private boolean isData() {
        int at = lines.start();
        int after = at + DATA.length;
        return lines.length() >= DATA.length
                && Arrays.equals(lines.bytes(), at, after, DATA, 0, DATA.length)
                && (lines.length() == DATA.length || lines.bytes()[after] == ':');
    }

    private void append(byte[] from, int start, int stop) throws BrokenReply {
        int more = stop - start;
        if (more > limit - length) {
            throw lines.tooLarge();
        }
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(length + more, (int) Math.min(limit, data.length * 2L)));
        }
        System.arraycopy(from, start, data, length, more);
        length += more;
    }
}
