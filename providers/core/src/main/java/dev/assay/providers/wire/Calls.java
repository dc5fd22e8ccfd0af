package dev.assay.providers.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// The connections of one provider and its calls in flight. The client itself forgets a call once its headers
/// are there, so that closing it would leave a stream being read.
///
/// Some servers promise to keep a connection and close it all the same (llama.cpp's does after a stream). On
/// loopback, where a connection costs microseconds, the first call that meets this teaches that none is used
/// twice; elsewhere idle connections are only dropped, because a TLS handshake per call would cost more than
/// the fault.
final class Calls implements AutoCloseable {
    private final OkHttpClient client;
    private final Set<Call> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean once;
    private volatile boolean closed;

    /// @param once whether each call gets a connection of its own from the start
    Calls(HttpSettings settings, boolean once) {
        client = HttpClients.create(settings);
        this.once = once;
    }

    /// A call, to be given back to [#ended(Call)]. After a close it is cancelled from the start.
    Call begin(Request request) {
        Request sent = request;
        if (once) {
            client.connectionPool().evictAll();
            sent = request.newBuilder().header("Connection", "close").build();
        }
        Call call = client.newCall(sent);
        inFlight.add(call);
        if (closed) {
            call.cancel();
        }
        return call;
    }

    void ended(Call call) {
        inFlight.remove(call);
    }

    /// A connection that had served a call before broke before this call's answer began.
    ///
    /// @param loopback whether the server is on this machine
    void brokeWhileIdle(boolean loopback) {
        client.connectionPool().evictAll();
        if (loopback) {
            once = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(Call::cancel);
        client.connectionPool().evictAll();
    }
}
