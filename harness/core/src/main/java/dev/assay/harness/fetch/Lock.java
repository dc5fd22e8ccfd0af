package dev.assay.harness.fetch;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// A lock between threads and processes, held on `<file>.lock`. The file stays, because to remove it would
/// let two holders in. Who comes second waits.
final class Lock implements AutoCloseable {
    private static final ConcurrentHashMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock ours;
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(ReentrantLock ours, FileChannel channel, FileLock lock) {
        this.ours = ours;
        this.channel = channel;
        this.lock = lock;
    }

    static Lock on(Path file) throws InterruptedException {
        Path path = file.resolveSibling(file.getFileName() + ".lock")
                .toAbsolutePath()
                .normalize();
        ReentrantLock ours = HERE.computeIfAbsent(path, each -> new ReentrantLock());
        ours.lockInterruptibly();
        FileChannel channel = null;
        try {
            Files.createDirectories(path.getParent());
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Lock(ours, channel, channel.lock());
        } catch (IOException e) {
            close(channel);
            ours.unlock();
            throw new FetchException(
                    Kind.LOCAL,
                    path + " cannot be locked: " + e.getMessage()
                            + "; check the folder's permissions, or set ASSAY_HOME to a folder on a local disk",
                    e);
        } catch (RuntimeException | Error e) {
            close(channel);
            ours.unlock();
            throw e;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // the error before it is the one to be told
            }
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new FetchException(Kind.LOCAL, "a lock cannot be released: " + e.getMessage(), e);
        } finally {
            ours.unlock();
        }
    }
}
