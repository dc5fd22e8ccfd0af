package dev.assay.harness.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A server on a socket of loopback, plain or TLS, that answers what a test says and remembers what it was
/// asked. One answer for each connection.
final class PlainServer implements AutoCloseable {
    /// @param target  what stands behind the method
    /// @param headers by lower-case name
    record Asked(String method, String target, Map<String, String> headers) {
        @Nullable
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /// Answers one request.
    @FunctionalInterface
    interface Handler {
        /// @param nth        1 for the first request of all
        /// @param connection to take over, as a proxy does; an answer goes into its output
        void answer(Asked asked, int nth, Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Handler handler;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    PlainServer(ServerSocket socket, Handler handler) {
        this.socket = socket;
        this.handler = handler;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Status line, headers by turns, body; the length is the body's unless it is among the headers.
    static void reply(Socket to, String status, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\nConnection: close\r\n");
        boolean length = false;
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            length |= headers[i].equals("Content-Length");
        }
        if (!length) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        OutputStream out = to.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            String[] first = line(in).split(" ", -1);
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
            Asked request = new Asked(first[0], first[1], headers);
            int nth;
            synchronized (asked) {
                asked.add(request);
                nth = asked.size();
            }
            handler.answer(request, nth, connection);
        } catch (IOException e) {
            // the client is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
