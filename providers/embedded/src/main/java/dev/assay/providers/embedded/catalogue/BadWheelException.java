package dev.assay.providers.embedded.catalogue;

import java.io.IOException;

/// A Python package that did not give the weights it should hold. The message says what was asked and what
/// came.
public final class BadWheelException extends IOException {
    private static final long serialVersionUID = 1L;

    public BadWheelException(String message) {
        super(message);
    }
}
