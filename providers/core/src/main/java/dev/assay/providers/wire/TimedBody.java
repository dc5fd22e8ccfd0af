package dev.assay.providers.wire;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A JSON request body that sets the `sent` mark once its last byte is with the operating system. The client's
/// own event for this comes before the last flush.
final class TimedBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] bytes;
    private final Marks marks;

    TimedBody(byte[] bytes, Marks marks) {
        this.bytes = bytes;
        this.marks = marks;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
        sink.flush();
        marks.sent();
    }
}
