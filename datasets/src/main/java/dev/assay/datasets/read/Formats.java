package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.IOException;

/// The formats by the ending of the file name.
public final class Formats {
    private Formats() {}

    /// Opens a source in the format that its name ends in.
    ///
    /// @throws BadDataException for an ending that is not known
    public static Rows any(Source source) throws IOException {
        return switch (source.ending()) {
            case "jsonl", "ndjson" -> JsonLines.open(source);
            default ->
                throw new BadDataException(source.name() + " has an ending that is not known; rename it to .jsonl");
        };
    }
}
