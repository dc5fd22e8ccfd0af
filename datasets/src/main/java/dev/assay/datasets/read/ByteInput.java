package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Bytes of a source one by one, without a byte order mark, and a buffer that collects those of the current
/// row up to a limit. Delimiters of every text format here are ASCII, and no byte of a longer UTF-8 character
/// is, so formats are split as bytes and decoded afterwards, which keeps the place of a bad byte exact.
final class ByteInput implements Closeable {

    /// The longest row that is read: 16 MiB. The longest real one, a Chinese reading passage, is far below 1
    /// MiB.
    static final int ROW_LIMIT = 16 << 20;

    private final Source source;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] kept = new byte[1024];
    private int size;

    ByteInput(Source source) throws IOException {
        this.source = source;
        this.in = source.open();
        end = Math.max(0, in.readNBytes(chunk, 0, chunk.length));
        at = Utf8.mark(chunk, end, source);
    }

    /// The next byte as 0 to 255, or -1 at the end.
    int read() throws IOException {
        if (at == end) {
            int n = in.read(chunk, 0, chunk.length);
            if (n <= 0) {
                return -1;
            }
            at = 0;
            end = n;
        }
        return chunk[at++] & 0xFF;
    }

    /// The next byte without taking it, or -1 at the end.
    int peek() throws IOException {
        int b = read();
        if (b >= 0) {
            at--;
        }
        return b;
    }

    void keep(int b, long row) {
        if (size == kept.length) {
            if (size >= ROW_LIMIT) {
                throw tooLong(row);
            }
            kept = Arrays.copyOf(kept, Math.min(ROW_LIMIT, size * 2));
        }
        kept[size++] = (byte) b;
    }

    /// Keeps everything up to the next line feed, which is taken and not kept.
    ///
    /// @return whether a line feed ended it, and not the end of the source
    boolean keepLine(long row) throws IOException {
        while (true) {
            int stop = at;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            keep(chunk, at, stop - at, row);
            if (stop < end) {
                at = stop + 1;
                return true;
            }
            at = end;
            if (peek() < 0) {
                return false;
            }
        }
    }

    private void keep(byte[] from, int start, int length, long row) {
        if (length > ROW_LIMIT - size) {
            throw tooLong(row);
        }
        if (size + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(ROW_LIMIT, Math.max(kept.length * 2, size + length)));
        }
        System.arraycopy(from, start, kept, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /// The kept byte at a position.
    int kept(int index) {
        return kept[index] & 0xFF;
    }

    void forget() {
        size = 0;
    }

    /// The kept bytes from one position to another as text.
    String text(int from, int to, long row) {
        return Utf8.decode(kept, from, to - from, source, row, from);
    }

    private BadDataException tooLong(long row) {
        return BadDataException.atRow(
                source.name(),
                row,
                "at most " + ROW_LIMIT + " bytes in a row",
                "more",
                "check the line ends and quotes of the file");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
