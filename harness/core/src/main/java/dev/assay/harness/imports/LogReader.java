package dev.assay.harness.imports;

import java.io.IOException;
import java.util.function.Consumer;

/// A log that can be read any number of times, a reply at a time. One per file; holds nothing of its replies.
interface LogReader {
    /// @throws BadLogException when the log does not hold what its format says
    void read(Consumer<LoggedReply> reply) throws IOException;
}
