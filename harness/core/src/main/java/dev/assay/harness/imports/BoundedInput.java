package dev.assay.harness.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with an error when more comes than is allowed, whatever its header said.
final class BoundedInput extends FilterInputStream {
    private final String what;
    private final long allowed;
    private long taken;
    private long recordAllowed = Long.MAX_VALUE;
    private long recordTaken;

    /// @param what names the stream in the error
    BoundedInput(InputStream in, String what, long allowed) {
        super(in);
        this.what = what;
        this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// From here to [#endRecord()] only so many bytes may come: what is read as one record is held in memory.
    void startRecord(long most) {
        recordTaken = 0;
        recordAllowed = most;
    }

    void endRecord() {
        recordAllowed = Long.MAX_VALUE;
    }

    private void count(long bytes) {
        taken += bytes;
        recordTaken += bytes;
        if (recordTaken > recordAllowed) {
            throw new BadLogException(what + " has a record of more than " + recordAllowed
                    + " bytes, which is the limit; if you trust it, convert it to JSONL and leave long fields out");
        }
        if (taken > allowed) {
            throw new BadLogException(what + " holds more than " + allowed
                    + " bytes unpacked, which is the limit; if you trust it, split it or convert it to JSONL first");
        }
    }
}
