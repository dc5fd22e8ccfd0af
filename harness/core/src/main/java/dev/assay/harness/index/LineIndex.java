package dev.assay.harness.index;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.assay.harness.digest.Digest;
import dev.assay.reports.journal.JournalJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSONL file of a run directory by key. Safe for many threads.
///
/// @param <T> the record of a line
public final class LineIndex<T> implements Closeable {
    private static final int LENGTH_BITS = 26;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;

    private final Path path;
    private final FileChannel file;
    private final ObjectReader reader;
    private final LongIndex lines = new LongIndex();

    private LineIndex(Path path, FileChannel file, ObjectReader reader) {
        this.path = path;
        this.file = file;
        this.reader = reader;
    }

    /// Reads the file once.
    ///
    /// @param key the line's key, or null for a line that nobody will ask for
    public static <T> LineIndex<T> open(Path path, Class<T> type, Function<T, @Nullable String> key)
            throws IOException {
        return open(path, type, key, 0);
    }

    /// @param header lines at the start of the file that are not of this type
    public static <T> LineIndex<T> open(Path path, Class<T> type, Function<T, @Nullable String> key, int header)
            throws IOException {
        FileChannel file = FileChannel.open(path);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var index = new LineIndex<T>(path, file, JournalJson.readerFor(type));
            var line = new ByteArrayOutputStream();
            long start = 0;
            long at = 0;
            long number = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                if (line.size() > LONGEST) {
                    throw new IOException(path + " has a line of " + line.size() + " bytes; the most is " + LONGEST);
                }
                String name = number++ < header ? null : key.apply(index.parse(line.toByteArray()));
                if (name != null) {
                    index.lines.put(hash(name), start << LENGTH_BITS | line.size());
                }
                line.reset();
                start = at;
            }
            return index;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// The line with a key; null when there is none.
    public @Nullable T find(String key) {
        long entry = lines.get(hash(key));
        if (entry < 0) {
            return null;
        }
        try {
            return parse(read(entry >>> LENGTH_BITS, (int) (entry & LONGEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private T parse(byte[] line) throws IOException {
        return reader.readValue(line);
    }

    private byte[] read(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new IOException(path + " ends within a line");
            }
        }
        return buffer.array();
    }

    /// 64 bits of SHA-256: no two keys of one run share them by chance.
    private static long hash(String key) {
        return Digest.head(key);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
