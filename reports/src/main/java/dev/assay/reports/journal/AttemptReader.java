package dev.assay.reports.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads single lines of the journal by their place. Any order works; for compressed segments ascending order
/// is much faster, because a step back unpacks the segment again from its start. One thread at a time.
public final class AttemptReader implements Closeable {
    private static final int BLOCK = 16 * 1024;

    private final RunDirectory directory;
    private final List<Segment> segments;
    private final LineParser<JournalLine> parser = JournalReader.parser(JournalLine.class);
    private byte[] buffer = new byte[BLOCK];
    private int current;
    private @Nullable RandomAccessFile plain;
    private @Nullable InputStream unpacked;
    private long unpackedTo;

    private AttemptReader(RunDirectory directory) throws IOException {
        this.directory = directory;
        this.segments = directory.segments();
    }

    public static AttemptReader open(RunDirectory directory) throws IOException {
        return new AttemptReader(directory);
    }

    /// The attempt at a place that came from this run, for example from [RunIndex#position(int)].
    ///
    /// @throws BadJournalException when no attempt stands there
    public JournalLine.Attempt attemptAt(Position position) throws IOException {
        if (lineAt(position) instanceof JournalLine.Attempt attempt) {
            return attempt;
        }
        throw nothingAt(position, null);
    }

    /// The attempt or intent at a place.
    public JournalLine lineAt(Position position) throws IOException {
        goTo(position);
        int length = readLine(position);
        try {
            return parser.parse(buffer, 0, length);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw nothingAt(position, directory.restricted() ? null : e);
        }
    }

    private static BadJournalException nothingAt(Position position, @Nullable Exception cause) {
        String message = Segment.nameOf(position.segment()) + ": no such line starts at byte " + position.offset()
                + ". The journal was changed after it was indexed: index it again.";
        return cause == null ? new BadJournalException(message) : new BadJournalException(message, cause);
    }

    private void goTo(Position position) throws IOException {
        if (position.segment() > segments.size()) {
            throw nothingAt(position, null);
        }
        Segment segment = segments.get(position.segment() - 1);
        boolean back = segment.compressed() && position.offset() < unpackedTo;
        if (current != position.segment() || back) {
            close();
            if (segment.compressed()) {
                unpacked = segment.open();
                unpackedTo = 0;
            } else {
                plain = new RandomAccessFile(segment.file().toFile(), "r");
            }
            current = position.segment();
        }
        if (plain != null) {
            plain.seek(position.offset());
        } else if (unpacked != null) {
            unpacked.skipNBytes(position.offset() - unpackedTo);
            unpackedTo = position.offset();
        }
    }

    /// Fills the buffer with the line at the current place.
    ///
    /// @return its length without the line feed
    private int readLine(Position position) throws IOException {
        if (unpacked != null) {
            return readUnpacked(unpacked, position);
        }
        int filled = 0;
        while (plain != null) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = plain.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                break;
            }
            for (int i = filled; i < filled + read; i++) {
                if (buffer[i] == '\n') {
                    return i;
                }
            }
            filled += read;
        }
        throw nothingAt(position, null);
    }

    /// Byte by byte from the decompressor's own buffer, so that what follows the line is still there for the
    /// next one.
    private int readUnpacked(InputStream in, Position position) throws IOException {
        int filled = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            unpackedTo++;
            if (b == '\n') {
                return filled;
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            buffer[filled++] = (byte) b;
        }
        throw nothingAt(position, null);
    }

    @Override
    public void close() throws IOException {
        current = 0;
        if (plain != null) {
            plain.close();
            plain = null;
        }
        if (unpacked != null) {
            unpacked.close();
            unpacked = null;
        }
    }
}
