package dev.assay.harness.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the members that a zip archive's directory tells of, one at a time, before a reader takes the whole
/// directory into memory. The count that the archive itself tells is not believed.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final int MEMBER = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MEMBER_BYTES = 46;

    private ZipDirectory() {}

    /// @return how many, counted no further than one more than `most`; 0 where no directory is found
    static int count(Path file, int most) throws IOException {
        try (SeekableByteChannel zip = Files.newByteChannel(file)) {
            int length = (int) Math.min(zip.size(), END_BYTES + LONGEST_COMMENT);
            long from = zip.size() - length;
            ByteBuffer tail = read(zip, from, length);
            for (int i = length - END_BYTES; i >= 0; i--) {
                if (tail.getInt(i) == END) {
                    long size = tail.getInt(i + 12) & 0xFFFF_FFFFL;
                    long start = tail.getInt(i + 16) & 0xFFFF_FFFFL;
                    int members = Math.max(count(zip, start, most), count(zip, from + i - size, most));
                    return Math.max(members, count64(zip, from + i, most));
                }
            }
            return 0;
        }
    }

    /// The same by the end record of large archives, where one stands before the end record.
    private static int count64(SeekableByteChannel zip, long end, int most) throws IOException {
        ByteBuffer locator = read(zip, end - 20, 20);
        if (locator.limit() < 20 || locator.getInt(0) != LOCATOR_64) {
            return 0;
        }
        ByteBuffer large = read(zip, locator.getLong(8), 56);
        return large.limit() < 56 || large.getInt(0) != END_64 ? 0 : count(zip, large.getLong(48), most);
    }

    private static int count(SeekableByteChannel zip, long start, int most) throws IOException {
        if (start < 0 || start >= zip.size()) {
            return 0;
        }
        zip.position(start);
        InputStream in = new BufferedInputStream(Channels.newInputStream(zip), 1 << 16);
        int members = 0;
        try {
            while (members <= most) {
                ByteBuffer member = ByteBuffer.wrap(in.readNBytes(MEMBER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
                if (member.limit() < MEMBER_BYTES || member.getInt(0) != MEMBER) {
                    break;
                }
                members++;
                in.skipNBytes((member.getShort(28) & 0xFFFFL)
                        + (member.getShort(30) & 0xFFFFL)
                        + (member.getShort(32) & 0xFFFFL));
            }
        } catch (EOFException cut) {
            return members;
        }
        return members;
    }

    /// So many bytes from a position, fewer where the file ends before.
    private static ByteBuffer read(SeekableByteChannel zip, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from >= 0 && from < zip.size()) {
            zip.position(from);
            while (bytes.hasRemaining() && zip.read(bytes) >= 0) {
                // until full, or the file ends
            }
        }
        return bytes.flip();
    }
}
