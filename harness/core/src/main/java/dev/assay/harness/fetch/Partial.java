package dev.assay.harness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a file that is here: `<file>.part`, and `<file>.part.from` with the address and the validator
/// (ETag or Last-Modified) of the version that it is a part of. Its digest is taken while it grows; what an
/// earlier process left is read once for that.
final class Partial implements Closeable {
    private final Path target;
    private final Path part;
    private final Path from;
    private final FileChannel channel;
    private MessageDigest sha;
    private long size;
    private @Nullable String url;
    private @Nullable String validator;

    private Partial(Path target, FileChannel channel) {
        this.target = target;
        this.part = sibling(target, ".part");
        this.from = sibling(target, ".part.from");
        this.channel = channel;
        this.sha = Sha256.fresh();
    }

    static Partial open(Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(sibling(target, ".part"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Partial partial = new Partial(target, channel);
        try {
            partial.resume();
            return partial;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void resume() throws IOException {
        List<String> lines = Files.exists(from) ? Files.readAllLines(from) : List.of();
        if (lines.size() < 2 || channel.size() == 0) {
            restart(null, null);
            return;
        }
        url = lines.get(0);
        validator = lines.get(1).isEmpty() ? null : lines.get(1);
        size = Sha256.read(part, sha);
        channel.position(size);
    }

    /// Forgets what is here and starts anew with that version.
    void restart(@Nullable URI address, @Nullable String version) throws IOException {
        channel.truncate(0);
        channel.position(0);
        sha = Sha256.fresh();
        size = 0;
        url = address == null ? null : address.toString();
        validator = version;
        if (url == null) {
            Files.deleteIfExists(from);
        } else {
            Files.writeString(from, url + "\n" + (validator == null ? "" : validator) + "\n", UTF_8);
        }
    }

    void append(byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        sha.update(bytes, 0, length);
        size += length;
    }

    long size() {
        return size;
    }

    boolean isOf(URI address) {
        return address.toString().equals(url);
    }

    @Nullable
    String validator() {
        return validator;
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JDK's SHA-256 cannot be copied", e);
        }
    }

    /// Bytes that the disk of the target still takes.
    long room() throws IOException {
        return Files.getFileStore(part).getUsableSpace();
    }

    /// Hands the bytes to the disk and gives the file its name, at once and whole.
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(from);
    }

    /// Removes every trace.
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
        Files.deleteIfExists(from);
    }

    /// Keeps what is here for a later attempt; nothing is left of an empty part.
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            if (size == 0) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(from);
            }
        }
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
