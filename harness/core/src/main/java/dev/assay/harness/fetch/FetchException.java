package dev.assay.harness.fetch;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/// A file that could not be brought here. The message says which, from where, what happened and what to do;
/// the cache holds nothing half-written.
public final class FetchException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /// What went wrong.
    public enum Kind {
        /// The publisher wants an account or a token.
        GATED,
        NOT_FOUND,
        WRONG_DIGEST,
        WRONG_LENGTH,
        DISK_FULL,
        NO_NETWORK,
        /// The server failed, or asked to wait for longer than is waited.
        SERVER,
        /// The local file cannot be written or read.
        LOCAL
    }

    private final Kind kind;

    public FetchException(Kind kind, String message) {
        super(message);
        this.kind = requireNonNull(kind, "kind is null");
    }

    public FetchException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind is null");
    }

    public Kind kind() {
        return kind;
    }

    /// Whether another address of the same file may still help. Wrong bytes and a full disk stop everything.
    boolean mayTryElsewhere() {
        return switch (kind) {
            case GATED, NOT_FOUND, NO_NETWORK, SERVER -> true;
            case WRONG_DIGEST, WRONG_LENGTH, DISK_FULL, LOCAL -> false;
        };
    }
}
