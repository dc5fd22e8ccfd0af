package dev.assay.providers.pricing;

/// A price book that cannot be used. The message names the file, the line, the value seen and the remedy.
public final class BadPriceBookException extends RuntimeException {
    public BadPriceBookException(String message) {
        super(message);
    }

    public BadPriceBookException(String message, Throwable cause) {
        super(message, cause);
    }
}
