package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lines of all segments in order, in constant memory. The list of segments is taken at the start;
/// what a live writer adds to them later is seen, new segments are not.
final class SegmentedLines<T> implements Closeable {
    private final RunDirectory directory;
    private final List<Segment> segments;
    private final LineParser<T> parser;
    private int opened;
    private @Nullable JsonLineReader<T> lines;

    SegmentedLines(RunDirectory directory, LineParser<T> parser) throws IOException {
        this.directory = directory;
        this.segments = directory.segments();
        this.parser = parser;
    }

    /// The next line, or null after the last one.
    @Nullable
    T next() throws IOException {
        while (true) {
            T value = lines == null ? null : lines.next();
            if (value != null) {
                return value;
            }
            if (opened == segments.size()) {
                return null;
            }
            close();
            Segment segment = segments.get(opened++);
            boolean last = opened == segments.size();
            lines = new JsonLineReader<>(segment.name(), segment.open(), parser, last, !directory.restricted());
        }
    }

    /// Where the line stands that [#next()] gave last.
    Position position() {
        if (lines == null) {
            throw new IllegalStateException("no line was read yet");
        }
        return new Position(segments.get(opened - 1).number(), lines.offset());
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
