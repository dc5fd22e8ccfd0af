package dev.assay.harness.model;

import java.io.Serial;

/// A model that cannot be reached or started. The message is for people and holds the remedy.
public final class ModelUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ModelUnavailableException(String message) {
        super(message);
    }

    public ModelUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
