package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacked bytes, counted: one byte more than allowed is an error and not a full disk.
final class Unpacked extends FilterInputStream {
    private final String name;
    private final long allowed;
    private long seen;

    Unpacked(InputStream in, String name, long allowed) {
        super(in);
        this.name = name;
        this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) {
        seen += n;
        if (seen > allowed) {
            throw new BadDataException(name + " unpacks to more than " + allowed
                    + " bytes, which is the limit for its packed size; if you trust it, unpack it yourself and name the"
                    + " unpacked file");
        }
    }
}
