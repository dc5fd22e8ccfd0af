package dev.assay.datasets.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.datasets.BadDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// CSV after RFC 4180: commas, fields in quotes with line breaks inside and `""` for a quote, LF and CR LF
/// mixed, the last line with or without an end. Every field is text exactly as it stands: `None`, `NaN`,
/// `1.50` and outer blanks stay. A quote within a field that does not start with one is text too; text after
/// a closing quote, which readers disagree on, is an error.
public final class Csv implements Rows {
    private final Source source;
    private final ByteInput in;
    private final Columns columns;
    private long row;
    private long line = 1;

    private Csv(Source source, @Nullable List<String> names) throws IOException {
        this.source = source;
        this.in = new ByteInput(source);
        this.columns = names != null ? Columns.of(names) : Columns.header(fields(), source);
    }

    /// With a header line, which is row 1.
    public static Csv open(Source source) throws IOException {
        return new Csv(source, null);
    }

    /// Without a header line: the columns have these names.
    public static Rows.Format named(List<String> names) {
        return source -> new Csv(source, names);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            long start = line;
            List<String> fields = fields();
            if (fields == null) {
                return null;
            }
            if (fields.size() == 1 && fields.getFirst().isEmpty() && columns.size() > 1) {
                row--; // a blank line is no row
                continue;
            }
            Map<String, JsonNode> values = columns.values(fields, TextNode::valueOf, source, row);
            return new Row(source, row, start, values);
        }
    }

    private @Nullable List<String> fields() throws IOException {
        if (in.peek() < 0) {
            return null;
        }
        row++;
        in.forget();
        List<String> fields = new ArrayList<>();
        while (true) {
            int from = in.size();
            int after = in.peek() == '"' ? quoted() : plain();
            fields.add(in.text(from, in.size(), row));
            if (after != ',') {
                return fields;
            }
        }
    }

    /// Keeps a field that is not quoted and gives what ended it: a comma, a line feed or -1.
    private int plain() throws IOException {
        while (true) {
            int b = in.read();
            if (b == '\r' && in.peek() == '\n') {
                b = in.read();
            }
            if (b == ',' || b < 0) {
                return b;
            }
            if (b == '\n') {
                line++;
                return b;
            }
            in.keep(b, row);
        }
    }

    /// Keeps a quoted field without its quotes and gives what ended it.
    private int quoted() throws IOException {
        in.read(); // the opening quote
        long opened = line;
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw bad("a closing quote", "the end of the file; the field opens on line " + opened);
            }
            if (b == '"' && in.peek() != '"') {
                return afterQuote();
            }
            if (b == '"') {
                in.read(); // the second of two quotes
            }
            if (b == '\n') {
                line++;
            }
            in.keep(b, row);
        }
    }

    private int afterQuote() throws IOException {
        int b = in.read();
        if (b == '\r' && in.peek() == '\n') {
            b = in.read();
        }
        if (b == '\n') {
            line++;
        } else if (b == '\r' && in.peek() < 0) {
            return -1; // a last line that was cut between CR and LF
        } else if (b != ',' && b >= 0) {
            throw bad("a comma or a line end after a closing quote", "something else on line " + line);
        }
        return b;
    }

    private BadDataException bad(String expected, String seen) {
        return BadDataException.atRow(
                source.name(), row, expected, seen, "write a quote inside a quoted field twice, or get the file again");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
