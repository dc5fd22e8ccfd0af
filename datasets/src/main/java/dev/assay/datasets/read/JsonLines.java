package dev.assay.datasets.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// JSON Lines: one object on each line. LF and CR LF both end a line, the last line needs no end, blank lines
/// are passed over but counted.
public final class JsonLines implements Rows {
    private final Source source;
    private final ByteInput in;
    private long line;

    private JsonLines(Source source) throws IOException {
        this.source = source;
        this.in = new ByteInput(source);
    }

    public static JsonLines open(Source source) throws IOException {
        return new JsonLines(source);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            in.forget();
            line++;
            boolean ended = in.keepLine(line);
            if (!ended && in.size() == 0) {
                return null;
            }
            String text = in.text(0, in.size(), line);
            if (!text.isBlank()) {
                return JsonRow.parse(text, source, line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
