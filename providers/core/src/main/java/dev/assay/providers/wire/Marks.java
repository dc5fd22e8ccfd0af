package dev.assay.providers.wire;

import dev.assay.providers.Timeline;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Instant;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// The stop-watch of one attempt. It listens to the HTTP client for the connection's marks; the other marks are
/// set by the thread that reads. Instants are of `System.nanoTime()`; the timeline counts from the start.
final class Marks extends EventListener {
    private final Instant startedAt = Instant.now();
    private final long start = System.nanoTime();
    private volatile @Nullable Long connected;
    private volatile @Nullable Long secured;
    private volatile @Nullable Long sent;
    private volatile boolean acquired;
    private @Nullable Long headers;
    private @Nullable Long firstReasoning;
    private @Nullable Long firstAnswer;
    private @Nullable Long last;
    private @Nullable Long end;
    private final Gaps gaps = new Gaps();

    @Override
    public void secureConnectStart(Call call) {
        if (sent == null) {
            connected = sinceStart(System.nanoTime());
        }
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        if (sent == null) {
            secured = sinceStart(System.nanoTime());
        }
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        if (sent == null && secured == null) {
            connected = sinceStart(System.nanoTime());
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        acquired = true;
    }

    /// The last byte of the request is with the operating system.
    void sent() {
        sent = sinceStart(System.nanoTime());
    }

    void headers() {
        headers = sinceStart(System.nanoTime());
    }

    /// A piece of the stream holds something to read, in one channel or both.
    void piece(boolean reasoning, boolean answer, long arrived) {
        long mark = sinceStart(arrived);
        if (reasoning && firstReasoning == null) {
            firstReasoning = mark;
        }
        if (answer && firstAnswer == null) {
            firstAnswer = mark;
        }
        last = mark;
        gaps.piece(arrived);
    }

    /// The whole reply came at once: its first token cannot be seen.
    void whole(long arrived) {
        last = sinceStart(arrived);
    }

    /// Ends the attempt; the first call counts.
    void end() {
        if (end == null) {
            end = sinceStart(System.nanoTime());
        }
    }

    boolean gotConnection() {
        return acquired;
    }

    boolean wasSent() {
        return sent != null;
    }

    boolean gotHeaders() {
        return headers != null;
    }

    /// Whether the call went over a connection that was there before.
    boolean reused() {
        return connected == null;
    }

    long elapsed() {
        return System.nanoTime() - start;
    }

    Timeline timeline() {
        end();
        Long over = end;
        return new Timeline(
                startedAt,
                connected,
                secured,
                sent,
                headers,
                firstReasoning,
                firstAnswer,
                last,
                over == null ? elapsed() : over,
                gaps.chunks());
    }

    private long sinceStart(long instant) {
        return instant - start;
    }
}
