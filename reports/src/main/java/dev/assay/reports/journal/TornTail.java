package dev.assay.reports.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The rest of a line whose writing was cut, at the end of a JSONL file. It was never acknowledged. Readers
/// step over it, and only the writer that holds the lock cuts it off.
///
/// @param file   the file's name within the run directory
/// @param offset where the torn line starts, which is the file's length after the cut
/// @param bytes  how many bytes were cut
public record TornTail(String file, long offset, long bytes) {
    private static final int BLOCK = 64 * 1024;

    /// For people and for the event that the caller writes. It never quotes the text, for the run may be
    /// restricted.
    public String message() {
        return file + " ended in the middle of a line; cut its last " + bytes + " bytes, from byte " + offset
                + " on. They were never acknowledged.";
    }

    /// Cuts the torn tail of a file, if it has one: what follows the last line feed, or a whole last line
    /// that is not a JSON object (as a power loss may leave it). A last line that *is* a JSON object is never
    /// cut, whatever it says.
    static Optional<TornTail> cut(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long end = afterLastLineFeed(channel, size);
            if (end == size && size > 0) {
                long start = afterLastLineFeed(channel, size - 1);
                end = JsonLineReader.isObject(bytes(channel, start, end)) ? end : start;
            }
            if (end == size) {
                return Optional.empty();
            }
            channel.truncate(end);
            channel.force(true);
            return Optional.of(new TornTail(String.valueOf(file.getFileName()), end, size - end));
        }
    }

    private static long afterLastLineFeed(FileChannel channel, long before) throws IOException {
        long end = before;
        while (end > 0) {
            long start = Math.max(0, end - BLOCK);
            byte[] block = bytes(channel, start, end);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static byte[] bytes(FileChannel channel, long from, long to) throws IOException {
        var buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // a read may return less than it was asked for
        }
        return buffer.array();
    }
}
