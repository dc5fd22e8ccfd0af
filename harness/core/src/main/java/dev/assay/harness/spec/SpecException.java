package dev.assay.harness.spec;

import java.io.Serial;

/// A spec that cannot be read. The message is for people.
public final class SpecException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public SpecException(String message) {
        super(message);
    }
}
