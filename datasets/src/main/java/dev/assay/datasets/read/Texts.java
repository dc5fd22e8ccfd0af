package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.IOException;
import java.io.InputStream;

/// Small files that are text as a whole.
public final class Texts {

    /// The most that such a file may hold: 4 MiB.
    private static final int LIMIT = 4 << 20;

    private Texts() {}

    /// The text of a small file, decoded strictly.
    ///
    /// @throws BadDataException when it is not UTF-8 or larger than 4 MiB
    public static String whole(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new BadDataException(
                        source.name() + " is larger than " + LIMIT + " bytes; check that it is the right file");
            }
            int mark = Utf8.mark(bytes, bytes.length, source);
            return Utf8.decode(bytes, mark, bytes.length - mark, source, 1, mark);
        }
    }
}
