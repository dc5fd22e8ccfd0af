package dev.assay.harness.imports;

import java.io.Serial;

/// A log that cannot be taken: which file, where in it, what is wrong, what to do. Never quotes the log's text,
/// which may be of a restricted set.
final class BadLogException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BadLogException(String message) {
        super(message);
    }
}
