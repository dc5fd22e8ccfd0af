package dev.assay.providers.wire;

import dev.assay.providers.Failure;
import dev.assay.providers.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// One HTTP exchange from the first byte to the last, and every way it can end. What is said in the body is the
/// [ReplyReader]'s business; refusals to connect, error statuses, breaks, deadlines and interrupts are dealt
/// with here.
final class Attempt {
    /// Enough of an error body to understand it.
    private static final long ERROR_BYTES = 64 * 1024;

    /// Turns a body of status 2xx into a reply.
    interface ReplyReader {
        Reply read(BufferedSource body, ReplyDraft draft) throws IOException, BrokenReply;

        /// Whether what has been read when the connection broke is nevertheless a whole reply; null when it is
        /// not.
        @Nullable
        Reply wholeDespite(String breakage, ReplyDraft draft);
    }

    private final HttpSettings settings;
    private final HttpFailure failures;
    private final Marks marks = new Marks();
    private final ReplyDraft draft;
    private final Calls calls;
    private final okhttp3.Request request;
    private final boolean loopback;

    Attempt(Calls calls, HttpSettings settings, HttpFailure failures, HttpUrl url, Endpoint to, byte[] body) {
        this.settings = settings;
        this.failures = failures;
        this.draft = new ReplyDraft(marks, settings.maxReplyChars());
        // "identity": a compressed stream would come in blocks, and the clock would show them
        this.request = new okhttp3.Request.Builder()
                .url(url)
                .headers(to.requestHeaders()
                        .newBuilder()
                        .set("User-Agent", settings.userAgent())
                        .set("Accept-Encoding", "identity")
                        .build())
                .post(new TimedBody(body, marks))
                .tag(Marks.class, marks)
                .build();
        this.calls = calls;
        this.loopback = to.loopback();
    }

    Marks marks() {
        return marks;
    }

    /// Makes the attempt on this thread. A platform thread cannot be interrupted while it reads from a socket,
    /// so there the work is handed to a virtual one, which can.
    Reply make(ReplyReader reader) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the call was sent");
        }
        Call call = calls.begin(request);
        try {
            return Thread.currentThread().isVirtual() ? exchange(call, reader) : elsewhere(call, reader);
        } finally {
            calls.ended(call);
        }
    }

    private Reply elsewhere(Call call, ReplyReader reader) throws InterruptedException {
        FutureTask<Reply> task = new FutureTask<>(() -> exchange(call, reader));
        Thread.ofVirtual().start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a reply failed: " + e.getCause(), e.getCause());
        }
    }

    private Reply exchange(Call call, ReplyReader reader) throws InterruptedException {
        try (Response response = call.execute()) {
            marks.headers();
            draft.response(response.code(), response.headers());
            return response.isSuccessful() ? reader.read(response.body().source(), draft) : declined(response);
        } catch (BrokenReply broken) {
            marks.end();
            call.cancel();
            return draft.failed(failures.seen(broken.kind(), broken.detail(), Failure.Billed.POSSIBLY));
        } catch (IOException e) {
            marks.end();
            if (Thread.interrupted()) {
                call.cancel();
                throw new InterruptedException("interrupted while the call was in flight; it may be billed");
            }
            return broken(e, reader);
        }
    }

    private Reply declined(Response response) throws IOException {
        BufferedSource body = response.body().source();
        body.request(ERROR_BYTES);
        marks.end();
        String text = body.getBuffer()
                .snapshot((int) Math.min(ERROR_BYTES, body.getBuffer().size()))
                .string(StandardCharsets.UTF_8);
        ServerError error = ServerError.parse(text);
        if (response.code() < 500 && error.declinesContent()) {
            return draft.refused(Words.shorten(error.message()));
        }
        return draft.failed(failures.said(response.code(), response.headers(), error, Instant.now()));
    }

    private Reply broken(IOException e, ReplyReader reader) {
        boolean deadline = (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException))
                || marks.elapsed() >= settings.total().toNanos();
        String what = deadline ? "the total deadline of " + text(settings.total()) + " passed" : words(e);
        if (marks.gotHeaders()) {
            Reply whole = reader.wholeDespite(what, draft);
            if (whole != null) {
                return whole;
            }
        }
        if (!marks.gotHeaders() && marks.reused()) {
            calls.brokeWhileIdle(loopback);
        }
        Failure.Billed billed = marks.wasSent() ? Failure.Billed.POSSIBLY : Failure.Billed.NO;
        if (deadline) {
            return draft.failed(failures.seen(Failure.Kind.TIMED_OUT, what, billed));
        }
        if (!marks.gotConnection()) {
            return draft.failed(failures.seen(Failure.Kind.UNREACHABLE, what, remedy(e), Failure.Billed.NO));
        }
        Failure.Kind kind = e instanceof SocketTimeoutException ? Failure.Kind.TIMED_OUT : Failure.Kind.CUT;
        return draft.failed(failures.seen(kind, what, billed));
    }

    private String words(IOException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof UnknownHostException) {
            return "the host name cannot be resolved (" + said + ")";
        }
        if (!marks.gotConnection()) {
            return "no connection (" + said + ")";
        }
        if (e instanceof SocketTimeoutException) {
            return "nothing came for " + text(settings.readGap());
        }
        if (!marks.wasSent()) {
            return "the connection broke while the request was written (" + said + ")";
        }
        if (!marks.gotHeaders()) {
            String idle = marks.reused()
                    ? "; the connection was an idle one, and the server may have closed it just then"
                    : "";
            return "the connection broke before any answer (" + said + ")" + idle;
        }
        return "the connection broke within the reply (" + said + ")";
    }

    private static String remedy(IOException e) {
        if (e instanceof UnknownHostException) {
            return "check the base URL, the network and the proxy";
        }
        if (e instanceof SSLException) {
            return "check the server's certificate and what this side trusts, and that the server speaks TLS at all";
        }
        return "check that the server runs and listens there, and the proxy";
    }

    private static String text(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
