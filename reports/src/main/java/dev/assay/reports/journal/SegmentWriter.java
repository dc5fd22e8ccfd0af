package dev.assay.reports.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files behind the journal: one group of lines, one write. Used by the writer thread alone, which nobody
/// interrupts, for an interrupt would close the channel.
final class SegmentWriter implements Closeable {
    private final RunDirectory directory;
    private final WriterSettings settings;
    private int number;
    private FileChannel channel;
    private long size;

    /// Goes on after the last line of the journal, whose torn tail must have been cut.
    SegmentWriter(RunDirectory directory, WriterSettings settings) throws IOException {
        this.directory = directory;
        this.settings = settings;
        List<Segment> segments = directory.segments();
        Segment last = segments.isEmpty() ? null : segments.getLast();
        boolean goOn = last != null && !last.compressed() && Files.size(last.file()) < settings.segmentBytes();
        this.number = last == null ? 1 : goOn ? last.number() : last.number() + 1;
        this.channel = openSegment();
        this.size = channel.size();
    }

    private FileChannel openSegment() throws IOException {
        Path file = directory.segmentFile(number);
        directory.files().touch(file);
        FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (settings.fsync()) {
            OwnedFiles.syncFolder(directory.path());
        }
        return opened;
    }

    /// Writes the lines and settles each of them. When the write fails in the middle, the lines that the
    /// operating system has taken whole are settled as written, the rest of a line is cut off, and the others
    /// fail. When forcing to the disk fails, all of them fail, and stay in the file: they are true, only not
    /// safe.
    ///
    /// @return the failure, or null when all is well
    @Nullable
    IOException write(List<PendingLine> lines) {
        long taken = 0;
        IOException failure = null;
        boolean forced = false;
        try {
            if (size >= settings.segmentBytes()) {
                roll();
            }
            ByteBuffer group = joined(lines);
            while (group.hasRemaining()) {
                taken += channel.write(group);
            }
            if (settings.fsync()) {
                channel.force(false);
            }
            forced = true;
        } catch (IOException e) {
            failure = explained(e);
        }
        long end = size + taken;
        for (PendingLine line : lines) {
            long after = size + line.bytes().length;
            boolean whole = after <= end;
            if (whole && (forced || !settings.fsync())) {
                line.written(new Position(number, size));
            } else if (failure != null) {
                line.failed(failure);
            }
            size = whole ? after : size;
            end = whole ? end : size;
        }
        if (failure != null) {
            cutTo(size, failure);
        }
        return failure;
    }

    private static ByteBuffer joined(List<PendingLine> lines) {
        if (lines.size() == 1) {
            return ByteBuffer.wrap(lines.getFirst().bytes());
        }
        int bytes = 0;
        for (PendingLine line : lines) {
            bytes += line.bytes().length;
        }
        ByteBuffer group = ByteBuffer.allocate(bytes);
        for (PendingLine line : lines) {
            group.put(line.bytes());
        }
        return group.flip();
    }

    private void roll() throws IOException {
        // a closed segment is whole on the disk before the next one exists
        channel.force(true);
        channel.close();
        number++;
        channel = openSegment();
        size = 0;
    }

    private void cutTo(long end, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private IOException explained(IOException cause) {
        return new IOException(
                "cannot write " + directory.segmentFile(number) + ": " + cause.getMessage()
                        + ". Nothing more is sent; what was acknowledged is kept. Make room or repair the disk, then"
                        + " resume the run.",
                cause);
    }

    @Override
    public void close() throws IOException {
        try (FileChannel last = channel) {
            last.force(true);
        }
    }
}
