package dev.assay.reports.journal;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A line between the caller who waits for it and the thread that writes it.
final class PendingLine {
    private final byte[] bytes;
    private final CountDownLatch settled = new CountDownLatch(1);
    private @Nullable Position position;
    private @Nullable IOException failure;

    PendingLine(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    void written(Position at) {
        position = at;
        settled.countDown();
    }

    void failed(IOException cause) {
        failure = cause;
        settled.countDown();
    }

    /// Waits through interrupts, for an attempt that was paid for must not be lost to one; the thread's
    /// interrupt flag is set again at the end.
    Position await() throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                settled.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            // each caller gets an exception of its own: its stack is the caller's
            throw new IOException(failure.getMessage(), failure);
        }
        if (position == null) {
            throw new IllegalStateException("a line was settled without a position");
        }
        return position;
    }
}
