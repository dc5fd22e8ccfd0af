package dev.assay.datasets;

import java.io.Serial;

/// A dataset that cannot be read as promised. The message is for people: file, row, what was expected, what
/// was seen, what to do.
public final class BadDataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public BadDataException(String message) {
        super(message);
    }

    public BadDataException(String message, Throwable cause) {
        super(message, cause);
    }

    /// A bad row of a file.
    ///
    /// @param file     path as the user gave it
    /// @param row      1-based line or row number
    /// @param expected what the format promises
    /// @param seen     what stands there
    public static BadDataException atRow(String file, long row, String expected, String seen) {
        return new BadDataException(file + ", row " + row + ": expected " + expected + ", but found " + seen);
    }

    /// A bad row of a file, with what to do about it.
    ///
    /// @param remedy a sentence without its full stop
    public static BadDataException atRow(String file, long row, String expected, String seen, String remedy) {
        return new BadDataException(
                file + ", row " + row + ": expected " + expected + ", but found " + seen + "; " + remedy);
    }
}
