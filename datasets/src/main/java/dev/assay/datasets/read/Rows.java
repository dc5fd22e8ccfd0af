package dev.assay.datasets.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Rows of one source, one at a time. Not for use by several threads.
public interface Rows extends AutoCloseable {

    /// The next row, or null at the end.
    ///
    /// @throws dev.assay.datasets.BadDataException when what comes next is not what the format promises
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;

    /// Opens the rows of a source in some format.
    @FunctionalInterface
    interface Format {
        Rows open(Source source) throws IOException;
    }
}
