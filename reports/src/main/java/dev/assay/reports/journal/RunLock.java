package dev.assay.reports.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to write to a run directory. One process has it at a time, and within it one holder. The
/// operating system takes it back when the process dies, however it dies, so that no stale lock is ever in
/// the way. Readers need none.
public final class RunLock implements AutoCloseable {
    static final String FILE = "run.lock";

    /// The lock stands far behind the content, so that another process may read who holds it where locks are
    /// mandatory.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /// Closing *any* channel to a file gives up the process's POSIX locks on it, so a second attempt within
    /// this process must be refused before the file is opened.
    private static final Map<Path, RunLock> HELD = new ConcurrentHashMap<>();

    private final Path key;
    private final Holder holder;
    private volatile @Nullable FileChannel channel;

    private RunLock(Path key, Holder holder) {
        this.key = key;
        this.holder = holder;
    }

    /// Who holds a lock, kept in the file for those who find it locked.
    ///
    /// @param pid     its process
    /// @param started when that process started; null when the platform does not tell
    /// @param locked  when it took the lock
    record Holder(long pid, @Nullable Instant started, Instant locked) {
        String words() {
            return "process " + pid + (started == null ? "" : ", started " + started) + ", which has held it since "
                    + locked;
        }
    }

    /// Takes the lock, or fails at once.
    ///
    /// @throws IOException when another process, or another part of this one, holds it; says who
    public static RunLock acquire(RunDirectory directory) throws IOException {
        ProcessHandle me = ProcessHandle.current();
        var lock = new RunLock(
                directory.path().toRealPath(),
                new Holder(me.pid(), me.info().startInstant().orElse(null), Instant.now()));
        RunLock other = HELD.putIfAbsent(lock.key, lock);
        if (other != null) {
            throw new IOException(directory + " is being written by this very process (" + other.holder.words()
                    + "). Close the other run or resume first.");
        }
        boolean taken = false;
        try {
            lock.take(directory);
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(lock.key, lock);
            }
        }
    }

    private void take(RunDirectory directory) throws IOException {
        Path file = directory.lockFile();
        directory.files().touch(file);
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock got = opened.tryLock(LOCKED_BYTE, 1, false);
            if (got == null) {
                throw new IOException(heldBy(directory, file));
            }
            byte[] line = JournalJson.line(holder);
            opened.truncate(0);
            opened.write(ByteBuffer.wrap(line), 0);
            channel = opened;
        } catch (OverlappingFileLockException e) {
            throw new IOException(directory + " is being written by this very process. Close the other run first.", e);
        } finally {
            if (channel == null) {
                opened.close();
            }
        }
    }

    private static String heldBy(RunDirectory directory, Path file) {
        String who;
        try {
            who = JournalJson.readerFor(Holder.class)
                    .<Holder>readValue(Files.readAllBytes(file))
                    .words();
        } catch (IOException e) {
            who = "another process, which has not told who it is";
        }
        return directory + " is being written by " + who + ". Wait until it ends, or stop it; reports can be made"
                + " while it runs.";
    }

    /// Whether this lock is held, and for this directory.
    boolean holds(RunDirectory directory) {
        try {
            return channel != null && key.equals(directory.path().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    void require(RunDirectory directory) {
        if (!holds(directory)) {
            throw new IllegalArgumentException("the lock of " + key + " is " + (channel == null ? "closed" : "held")
                    + "; to write to " + directory + ", its own lock must be held");
        }
    }

    /// Gives the lock back. The file stays, for removing it would let two writers in.
    @Override
    public void close() {
        try (FileChannel held = channel) {
            channel = null;
            if (held != null) {
                held.truncate(0);
            }
        } catch (IOException e) {
            // the lock is gone with its channel; a holder's name that stays in the file misleads nobody, for it is
            // read only where the lock is held
        } finally {
            HELD.remove(key, this);
        }
    }
}
