package dev.assay.harness.run;

import java.io.Serial;

/// A run that could not go on: a full disk, a defect of ours. A bad reply is data and never ends a run. What
/// was acknowledged is in the journal.
public final class RunFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
