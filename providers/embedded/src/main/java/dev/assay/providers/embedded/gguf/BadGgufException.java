package dev.assay.providers.embedded.gguf;

import java.io.IOException;

/// A file that was given as a GGUF and is none, or not a whole one. The message names the file by its last part
/// only.
public final class BadGgufException extends IOException {
    /// What is wrong with the file.
    public enum Fault {
        /// The first bytes are not those of a GGUF.
        NOT_GGUF,
        /// The file ends before what its header announces.
        CUT_SHORT,
        /// A GGUF of a version or layout that this reader does not know, or one whose header contradicts
        /// itself.
        UNREADABLE
    }

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public BadGgufException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /// Never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Fault fault() {
        return fault;
    }
}
