package dev.assay.reports.journal;

import java.io.Serial;

/// A run directory that does not hold what its format promises. The message is for people: file, line, what
/// was expected, what was seen, what to do.
public final class BadJournalException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public BadJournalException(String message) {
        super(message);
    }

    public BadJournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
