package dev.assay.providers.simulated;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A small HTTP/1.1 server on 127.0.0.1, on a port of the system's choice, one virtual thread per connection.
/// The handler decides about every byte: pieces, pauses, a broken connection, silence. For tests; not for other
/// machines.
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 8192;

    /// Answers one request. Runs on a virtual thread of its connection; may block.
    @FunctionalInterface
    public interface Handler {
        /// An [IOException] means that the client went away: the connection is closed and nothing is said of
        /// it.
        void handle(LoopbackCall call) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private LoopbackServer(ServerSocket listener, Handler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    /// Starts a server; it runs until it is closed.
    ///
    /// @throws IOException when no port can be had
    public static LoopbackServer start(Handler handler) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        LoopbackServer server = new LoopbackServer(listener, handler);
        Thread.ofPlatform().daemon().name("loopback-" + listener.getLocalPort()).start(server::accept);
        return server;
    }

    /// `http://127.0.0.1:PORT`, without a path.
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Connections accepted so far.
    public int connections() {
        return connections.get();
    }

    /// Requests read so far.
    public int requests() {
        return requests.get();
    }

    /// Stops listening and breaks every open connection.
    @Override
    public void close() {
        quietly(listener);
        open.forEach(LoopbackServer::quietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // closed, or out of file handles for a moment: the client sees a refused connection
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
            LoopbackCall call = LoopbackCall.read(in, socket);
            while (call != null) {
                requests.incrementAndGet();
                handler.handle(call);
                call = call.finish() ? LoopbackCall.read(in, socket) : null;
            }
        } catch (IOException clientWentAway) {
            // nothing to answer to
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // it is going away in any case
        }
    }
}
