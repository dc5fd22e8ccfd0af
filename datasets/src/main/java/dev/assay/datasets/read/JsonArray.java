package dev.assay.datasets.read;

import dev.assay.datasets.BadDataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A JSON array of objects, streamed: one element at a time is in memory. Elements are cut out by counting
/// brackets outside strings and then parsed, so that a bad byte is reported in the element where it stands.
public final class JsonArray implements Rows {
    private final Source source;
    private final ByteInput in;
    private long element;
    private boolean ended;

    private JsonArray(Source source) throws IOException {
        this.source = source;
        this.in = new ByteInput(source);
        int b = afterBlanks();
        if (b != '[') {
            throw bad("a JSON array", b < 0 ? "an empty file" : "a text that does not start with [");
        }
    }

    public static JsonArray open(Source source) throws IOException {
        return new JsonArray(source);
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (ended) {
            return null;
        }
        element++;
        int b = afterBlanks();
        if (b == ']' && element == 1) {
            return end();
        }
        if (element > 1) {
            if (b == ']') {
                return end();
            }
            if (b != ',') {
                throw bad("a comma or the end of the array", b < 0 ? "the end of the file" : "something else");
            }
            b = afterBlanks();
        }
        if (b != '{') {
            throw bad("an object", b < 0 ? "the end of the file" : "something else");
        }
        return object();
    }

    private Row object() throws IOException {
        in.forget();
        in.keep('{', element);
        int depth = 1;
        boolean quoted = false;
        while (depth > 0) {
            int b = in.read();
            if (b < 0) {
                throw bad("the end of the object", "the end of the file");
            }
            in.keep(b, element);
            if (quoted && b == '\\') {
                int escaped = in.read();
                if (escaped >= 0) {
                    in.keep(escaped, element);
                }
            } else if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '{' || b == '[')) {
                depth++;
            } else if (!quoted && (b == '}' || b == ']')) {
                depth--;
            }
        }
        Row row = JsonRow.parse(in.text(0, in.size(), element), source, element);
        return new Row(source, element, 0, row.fields());
    }

    private @Nullable Row end() throws IOException {
        ended = true;
        if (afterBlanks() >= 0) {
            throw bad("nothing after the array", "more text");
        }
        return null;
    }

    private int afterBlanks() throws IOException {
        int b = in.read();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            b = in.read();
        }
        return b;
    }

    private BadDataException bad(String expected, String seen) {
        return BadDataException.atRow(
                source.name(),
                Math.max(1, element),
                expected,
                seen,
                "the file may be cut off or damaged; get it again");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
