package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.IOException;

/// The formats by the ending of the file name.
public final class Formats {
    private Formats() {}

    /// Opens a source in the format that its name ends in, tables with a header line. A `.json` file may hold
    /// an array or, as some publishers have it, one object on each line.
    ///
    /// @throws BadDataException for an ending that is not known
    public static Rows any(Source source) throws IOException {
        return switch (source.ending()) {
            case "jsonl", "ndjson" -> JsonLines.open(source);
            case "json" -> startsArray(source) ? JsonArray.open(source) : JsonLines.open(source);
            case "csv" -> Csv.open(source);
            case "tsv" -> Tsv.open(source);
            case "parquet" -> Parquet.open(source);
            default ->
                throw new BadDataException(
                        source.name() + " has an ending that is not known; it says how to read it and"
                                + " is one of .jsonl, .json, .csv, .tsv, .parquet, each also with .gz");
        };
    }

    private static boolean startsArray(Source source) throws IOException {
        try (ByteInput in = new ByteInput(source)) {
            int b = in.read();
            while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
                b = in.read();
            }
            return b == '[';
        }
    }
}
