package dev.assay.reports.journal;

import java.io.IOException;

/// Makes a value of the bytes of one line.
@FunctionalInterface
interface LineParser<T> {
    /// @throws IOException when the line is not what it should be; Jackson's exceptions are of this kind
    T parse(byte[] buffer, int start, int length) throws IOException;
}
