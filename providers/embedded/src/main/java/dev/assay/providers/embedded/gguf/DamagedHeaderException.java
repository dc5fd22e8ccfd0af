package dev.assay.providers.embedded.gguf;

import java.io.IOException;

/// What the reader met inside a header, before the file's name is put in front of it.
final class DamagedHeaderException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedHeaderException(String message) {
        super(message);
    }
}
