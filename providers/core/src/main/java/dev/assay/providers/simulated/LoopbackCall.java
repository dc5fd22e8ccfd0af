package dev.assay.providers.simulated;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One request at a [LoopbackServer] and the way to answer it. Nothing is written that the handler did not ask
/// for.
public final class LoopbackCall {
    private static final int LONGEST_LINE = 64 * 1024;

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Socket socket;
    private final OutputStream out;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private boolean chunked;
    private boolean ended;
    private boolean hangUp;

    private LoopbackCall(String method, String path, Map<String, String> headers, byte[] body, Socket socket)
            throws IOException {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    public String method() {
        return method;
    }

    /// The path with its query.
    public String path() {
        return path;
    }

    /// With lower-case names.
    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// A whole response with a `Content-Length`.
    ///
    /// @param headers further header lines, `Name: value`
    public void respond(int status, String contentType, String text, String... headers) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(status, contentType, headers);
        raw("Content-Length: " + bytes.length + "\r\n\r\n");
        write(bytes);
        flush();
        ended = true;
    }

    /// Starts a response in chunks.
    public void startChunked(int status, String contentType, String... headers) throws IOException {
        head(status, contentType, headers);
        raw("Transfer-Encoding: chunked\r\n\r\n");
        chunked = true;
    }

    /// One chunk; it stays in memory until [#flush()], or until enough has gathered.
    public void chunk(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            raw(Integer.toHexString(bytes.length) + "\r\n");
            write(bytes);
            raw("\r\n");
        }
    }

    public void chunk(String text) throws IOException {
        chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The last chunk. A chunked response that is never ended is a broken one.
    public void endChunked() throws IOException {
        raw("0\r\n\r\n");
        flush();
        chunked = false;
        ended = true;
    }

    /// Exactly these bytes, nothing around them. What ends the response is then the handler's business:
    /// [#ended()] when the bytes told its length, [#close()] when the end of the connection tells it.
    public void raw(byte[] bytes) throws IOException {
        write(bytes);
    }

    public void raw(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Declares that the raw bytes were a whole response, so that the connection may serve another request.
    public void ended() throws IOException {
        flush();
        ended = true;
    }

    /// Hands what was written to the operating system.
    public void flush() throws IOException {
        if (buffer.size() > 0) {
            buffer.writeTo(out);
            buffer.reset();
        }
    }

    /// Flushes, then waits; does nothing but flush for no time at all.
    public void pause(Duration time) throws IOException, InterruptedException {
        flush();
        if (!time.isZero() && !time.isNegative()) {
            Thread.sleep(time);
        }
    }

    /// Flushes, then waits until an instant of `System.nanoTime()`; returns at once when it has passed.
    public void pauseUntil(long nanoTime) throws IOException, InterruptedException {
        flush();
        long left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("the server is closing");
            }
            left = nanoTime - System.nanoTime();
        }
    }

    /// Flushes and closes the connection in good order, whatever was promised.
    public void close() throws IOException {
        flush();
        hangUp = true;
        socket.close();
    }

    /// Breaks the connection with a TCP reset.
    public void reset() throws IOException {
        flush();
        hangUp = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Says nothing more until the client goes away or the server is closed.
    public void stall() throws IOException {
        flush();
        hangUp = true;
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
            // a client that waits sends nothing; the end comes when it gives up
            Thread.onSpinWait();
        }
    }

    /// Whether the connection can serve another request.
    boolean finish() throws IOException {
        if (hangUp) {
            return false;
        }
        flush();
        if (!ended || chunked) {
            socket.close();
            return false;
        }
        return !"close".equalsIgnoreCase(headers.get("connection"));
    }

    /// Reads the next request; null when the client closed the connection.
    static @Nullable LoopbackCall read(BufferedInputStream in, Socket socket) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ", 3);
        if (words.length < 3) {
            throw new IOException("not a request line: " + first);
        }
        Map<String, String> headers = new TreeMap<>();
        String header = line(in);
        while (header != null && !header.isEmpty()) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            header = line(in);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the request body ended after " + body.length + " of " + length + " bytes");
        }
        return new LoopbackCall(words[0], words[1], headers, body, socket);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (b != '\r') {
                line.append((char) b);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a header line is longer than " + LONGEST_LINE + " bytes");
            }
            b = in.read();
        }
        return line.toString();
    }

    private void head(int status, String contentType, String... headers) throws IOException {
        raw("HTTP/1.1 " + status + " " + (status < 400 ? "OK" : "Error") + "\r\nContent-Type: " + contentType + "\r\n");
        for (String header : headers) {
            raw(header + "\r\n");
        }
    }

    private void write(byte[] bytes) throws IOException {
        buffer.write(bytes);
        if (buffer.size() >= 32 * 1024) {
            flush();
        }
    }
}
