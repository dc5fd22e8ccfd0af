package dev.assay.providers.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// The connections of one provider and its calls in flight. The client itself forgets a call once its headers
/// are there, so that closing it would leave a stream being read.
final class Calls implements AutoCloseable {
    private final OkHttpClient client;
    private final Set<Call> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Calls(HttpSettings settings) {
        client = HttpClients.create(settings);
    }

    /// A call, to be given back to [#ended(Call)]. After a close it is cancelled from the start.
    Call begin(Request request) {
        Call call = client.newCall(request);
        inFlight.add(call);
        if (closed) {
            call.cancel();
        }
        return call;
    }

    void ended(Call call) {
        inFlight.remove(call);
    }

    @Override
    public void close() {
        closed = true;
        inFlight.forEach(Call::cancel);
        client.connectionPool().evictAll();
    }
}
