package dev.assay.providers.embedded;

import static java.util.Objects.requireNonNull;

/// An engine that did not start. The message is for people: what was to be started, what happened, what to
/// do; it names files by their last part.
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why it did not start.
    public enum Reason {
        /// There is no such file, or it cannot be read.
        NO_FILE,
        /// The file is not a GGUF.
        NOT_GGUF,
        /// The file ends before what its header announces.
        CUT_SHORT,
        /// A GGUF whose header this version cannot read, or whose tensors the engine refuses.
        UNREADABLE,
        /// The engine does not know the model's architecture: it is newer than the engine.
        UNKNOWN_ARCHITECTURE,
        /// The engine cannot render the model's chat template.
        UNSUPPORTED_TEMPLATE,
        /// There is no native library for this platform, or it does not load here.
        NO_NATIVE_LIBRARY,
        /// The model, its context and the working memory would not fit.
        TOO_LITTLE_MEMORY,
        /// The program could not be started, or not listen.
        CANNOT_START,
        /// It did not become ready in time.
        LOAD_TIMEOUT,
        /// It ended while it was starting, for none of the reasons above.
        DIED
    }

    private final Reason reason;

    public EngineException(Reason reason, String message) {
        super(message);
        this.reason = requireNonNull(reason, "reason is null");
    }

    /// Never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Reason reason() {
        return reason;
    }
}
