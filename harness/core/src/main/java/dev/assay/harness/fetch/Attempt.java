package dev.assay.harness.fetch;

import dev.assay.harness.fetch.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request for what is still missing, and what came of it.
final class Attempt {
    private static final int CHUNK = 1 << 16;

    private final Redirects redirects;

    Attempt(Redirects redirects) {
        this.redirects = redirects;
    }

    /// What came of an attempt; what cannot be mended by another one is thrown.
    sealed interface Outcome {
        /// Everything is here.
        record Whole() implements Outcome {}

        /// @param asked what the server asks for; null where it does not say
        record Again(String why, @Nullable Duration asked, Kind kind) implements Outcome {}
    }

    Outcome run(URI url, Pin pin, Partial partial, Progress progress) throws IOException, InterruptedException {
        boolean checkable = partial.validator() != null || pin.sha256() != null;
        if (partial.size() > 0 && !(partial.isOf(url) && checkable)) {
            partial.restart(null, null);
        }
        Response opened;
        try {
            opened = redirects.get(request(url, partial));
        } catch (IOException e) {
            return unreachable(url, pin, e);
        }
        try (Response response = opened) {
            return switch (response.code()) {
                case 200 -> {
                    partial.restart(url, validator(response));
                    yield body(url, pin, partial, response, length(response), progress);
                }
                case 206 -> rest(url, pin, partial, response, progress);
                case 416 -> {
                    if (partial.size() > 0 && partial.size() == ContentRange.total(response)) {
                        yield new Outcome.Whole();
                    }
                    partial.restart(null, null);
                    yield new Outcome.Again("the server has other bytes than before", Duration.ZERO, Kind.SERVER);
                }
                case 401, 403 -> throw gated(url, pin, response.code());
                case 404, 410 ->
                    throw new FetchException(
                            Kind.NOT_FOUND,
                            pin.name() + ": " + Shown.url(url) + " does not exist (" + response.code()
                                    + "); the publisher may have moved it, so look for a newer version of this tool, or get the"
                                    + " file yourself and name it");
                case 408, 425, 429, 500, 502, 503, 504 ->
                    new Outcome.Again(
                            "the server answers " + response.code() + asked(response), wait(response), Kind.SERVER);
                default ->
                    throw new FetchException(
                            Kind.SERVER,
                            pin.name() + ": " + Shown.url(url) + " answers " + response.code()
                                    + ", which is not understood");
            };
        }
    }

    private static Request request(URI url, Partial partial) {
        Request.Builder request = new Request.Builder()
                .url(url.toString())
                .header("User-Agent", "assay")
                .header("Accept-Encoding", "identity"); // or the digest would be of other bytes
        if (partial.size() > 0) {
            request.header("Range", "bytes=" + partial.size() + "-");
            if (partial.validator() != null) {
                request.header("If-Range", partial.validator());
            }
        }
        return request.build();
    }

    private Outcome rest(URI url, Pin pin, Partial partial, Response response, Progress progress)
            throws IOException, InterruptedException {
        String version = validator(response);
        boolean other = version != null && partial.validator() != null && !version.equals(partial.validator());
        if (other || ContentRange.first(response) != partial.size()) {
            partial.restart(null, null);
            return new Outcome.Again("the file changed between two parts of it", Duration.ZERO, Kind.SERVER);
        }
        return body(url, pin, partial, response, ContentRange.total(response), progress);
    }

    /// @param total that the whole file will have; -1 where the server does not say
    private static Outcome body(URI url, Pin pin, Partial partial, Response response, long total, Progress progress)
            throws IOException, InterruptedException {
        refuseWebPage(url, pin, response);
        Long promised = pin.bytes();
        if (promised != null && total >= 0 && total != promised) {
            partial.discard();
            throw wrongLength(url, pin, promised, Long.toString(total));
        }
        if (promised == null && total < 0 && pin.sha256() == null && !isFramed(response)) {
            throw new FetchException(
                    Kind.SERVER,
                    pin.name() + ": " + Shown.url(url)
                            + " sends neither a length nor chunks, and no digest is known, so a"
                            + " cut file would pass for a whole one; ask another mirror, or get the file yourself and name"
                            + " it");
        }
        long room = partial.room();
        if (total - partial.size() > room) {
            throw full(pin, partial, total - partial.size(), room, null);
        }
        Long shown = total >= 0 ? Long.valueOf(total) : promised;
        byte[] chunk = new byte[CHUNK];
        InputStream in = response.body().byteStream();
        while (true) {
            progress.at(pin.name(), partial.size(), shown);
            int n;
            try {
                n = in.read(chunk);
            } catch (IOException e) {
                stopIfInterrupted(e);
                return new Outcome.Again(
                        "the connection was cut after " + partial.size() + " bytes", null, Kind.NO_NETWORK);
            }
            if (n < 0) {
                break;
            }
            if (promised != null && partial.size() + n > promised) {
                partial.discard();
                throw wrongLength(url, pin, promised, "more");
            }
            write(pin, partial, chunk, n, total);
        }
        long wanted = total >= 0 ? total : promised == null ? partial.size() : promised;
        return partial.size() < wanted
                ? new Outcome.Again(
                        "the server sent " + partial.size() + " of " + wanted + " bytes", null, Kind.NO_NETWORK)
                : new Outcome.Whole();
    }

    /// Whether the end of the body is told apart from a connection that ends.
    private static boolean isFramed(Response response) {
        return response.protocol() == Protocol.HTTP_2
                || "chunked".equalsIgnoreCase(response.header("Transfer-Encoding"));
    }

    private static void write(Pin pin, Partial partial, byte[] chunk, int n, long total) throws IOException {
        try {
            partial.append(chunk, n);
        } catch (IOException e) {
            long room = partial.room();
            if (room < n) {
                throw full(pin, partial, Math.max(n, total - partial.size()), room, e);
            }
            throw e;
        }
    }

    private static Outcome unreachable(URI url, Pin pin, IOException e) throws InterruptedException {
        stopIfInterrupted(e);
        String what = pin.name() + " from " + Shown.url(url) + ": ";
        return switch (e) {
            case UnknownHostException _ ->
                throw new FetchException(
                        Kind.NO_NETWORK,
                        what
                                + "the host is not known; check the network, HTTPS_PROXY, or name a mirror or a folder with the"
                                + " data",
                        e);
            case ConnectException _, NoRouteToHostException _ ->
                throw new FetchException(
                        Kind.NO_NETWORK,
                        what + "no connection (" + e.getMessage()
                                + "); check the network, HTTPS_PROXY, or name a mirror or a folder with the data",
                        e);
            case SSLException _ ->
                throw new FetchException(
                        Kind.NO_NETWORK,
                        what + "no secure connection (" + e.getMessage()
                                + "); if your company has a certificate of its own,"
                                + " put it into the trust store of this JVM (-Djavax.net.ssl.trustStore)",
                        e);
            default -> new Outcome.Again("no answer (" + e.getMessage() + ")", null, Kind.NO_NETWORK);
        };
    }

    private static void stopIfInterrupted(IOException e) throws InterruptedException {
        boolean timeout = e instanceof SocketTimeoutException;
        if (Thread.interrupted() || (e instanceof InterruptedIOException && !timeout)) {
            throw new InterruptedException("the download was interrupted");
        }
    }

    /// A proxy's sign-in page must not become a dataset.
    private static void refuseWebPage(URI url, Pin pin, Response response) {
        MediaType type = response.body().contentType();
        if (type != null && type.subtype().equals("html") && !pin.name().endsWith(".html")) {
            throw new FetchException(
                    Kind.SERVER,
                    pin.name() + ": " + Shown.url(url)
                            + " answers with a web page and not with the file; a proxy may ask"
                            + " you to sign in: open the address in a browser");
        }
    }

    private static FetchException gated(URI url, Pin pin, int code) {
        String remedy = pin.gate() != null
                ? pin.gate()
                : "huggingface.co".equals(url.getHost())
                        ? "if it is gated, accept its terms at its page while signed in and set HF_TOKEN to an access token of"
                                + " that account"
                        : "the server wants permission that this tool has no means to give: get the file yourself and name it";
        return new FetchException(
                Kind.GATED, pin.name() + ": " + Shown.url(url) + " refuses to give it (" + code + "); " + remedy);
    }

    private static FetchException wrongLength(URI url, Pin pin, long promised, String seen) {
        return new FetchException(
                Kind.WRONG_LENGTH,
                pin.name() + " from " + Shown.url(url) + " should have " + promised + " bytes, but there are " + seen
                        + ". The file was not kept; it has changed at its source or on the way here");
    }

    private static FetchException full(Pin pin, Partial partial, long missing, long room, @Nullable IOException e) {
        String message = pin.name() + " needs " + missing + " more bytes, but the disk has room for " + room
                + "; free some, or set ASSAY_HOME to a folder on a larger disk. " + partial.size()
                + " bytes are kept and will not be fetched again";
        return e == null ? new FetchException(Kind.DISK_FULL, message) : new FetchException(Kind.DISK_FULL, message, e);
    }

    /// What If-Range needs: a strong ETag, else the date of the last change.
    private static @Nullable String validator(Response response) {
        String tag = response.header("ETag");
        return tag != null && !tag.startsWith("W/") ? tag : response.header("Last-Modified");
    }

    private static long length(Response response) {
        return response.body().contentLength();
    }

    private static String asked(Response response) {
        String after = response.header("Retry-After");
        return after == null ? "" : " (Retry-After: " + after + ")";
    }

    private static @Nullable Duration wait(Response response) {
        return RetryAfter.parse(response.header("Retry-After"), Instant.now());
    }
}
