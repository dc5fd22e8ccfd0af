package dev.assay.reports.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The bounded queue before the writer thread. It ends in one of two ways, closed or broken, and no line is
/// left waiting in either.
final class LineQueue {
    /// As much as one write takes along.
    private static final int GROUP_BYTES = 4 << 20;

    private final int capacity;
    private final ArrayDeque<PendingLine> lines = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private boolean closed;
    private @Nullable IOException broken;

    LineQueue(int capacity) {
        this.capacity = capacity;
    }

    /// @throws IOException           when an earlier write failed
    /// @throws IllegalStateException when the queue is closed
    void put(PendingLine line) throws IOException {
        lock.lock();
        try {
            while (lines.size() >= capacity && !closed && broken == null) {
                notFull.awaitUninterruptibly();
            }
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            if (closed) {
                throw new IllegalStateException("the journal is closed; nothing can be appended to it");
            }
            lines.add(line);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The lines that are waiting, at least one; an empty list when the queue is closed and drained.
    List<PendingLine> take() {
        lock.lock();
        try {
            while (lines.isEmpty() && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            var group = new ArrayList<PendingLine>(lines.size());
            long bytes = 0;
            while (!lines.isEmpty()
                    && (group.isEmpty() || bytes + lines.element().bytes().length <= GROUP_BYTES)) {
                PendingLine line = lines.remove();
                bytes += line.bytes().length;
                group.add(line);
            }
            notFull.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /// Fails every waiting and every later line.
    void breakWith(IOException cause) {
        lock.lock();
        try {
            if (broken == null) {
                broken = cause;
            }
            lines.forEach(line -> line.failed(cause));
            lines.clear();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signal();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    IOException broken() {
        lock.lock();
        try {
            return broken;
        } finally {
            lock.unlock();
        }
    }
}
