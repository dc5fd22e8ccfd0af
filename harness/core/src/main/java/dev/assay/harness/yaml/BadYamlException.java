package dev.assay.harness.yaml;

import java.io.Serial;

/// What ends the reading of a document: nothing behind it can be understood. The message is for people.
final class BadYamlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BadYamlException(String message) {
        super(message);
    }
}
