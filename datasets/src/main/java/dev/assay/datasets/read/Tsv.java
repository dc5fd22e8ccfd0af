package dev.assay.datasets.read;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tab-separated lines without any quoting: a quote is text, a line is a row, a tab separates. LF and CR LF
/// may be mixed.
public final class Tsv implements Rows {
    private final Source source;
    private final ByteInput in;
    private final Columns columns;
    private long line;

    private Tsv(Source source, @Nullable List<String> names) throws IOException {
        this.source = source;
        this.in = new ByteInput(source);
        this.columns = names != null ? Columns.of(names) : Columns.header(fields(), source);
    }

    /// With a header line, which is row 1.
    public static Tsv open(Source source) throws IOException {
        return new Tsv(source, null);
    }

    /// Without a header line: the columns have these names.
    public static Rows.Format named(List<String> names) {
        return source -> new Tsv(source, names);
    }

    @Override
    public @Nullable Row next() throws IOException {
        List<String> fields = fields();
        return fields == null
                ? null
                : new Row(source, line, line, columns.values(fields, TextNode::valueOf, source, line));
    }

    /// The fields of the next line that is not empty.
    private @Nullable List<String> fields() throws IOException {
        while (true) {
            in.forget();
            line++;
            boolean ended = in.keepLine(line);
            int size = in.size();
            if (ended && size > 0 && in.kept(size - 1) == '\r') {
                size--;
            }
            if (size > 0) {
                return split(size);
            }
            if (!ended) {
                return null;
            }
        }
    }

    private List<String> split(int size) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < size; i++) {
            if (in.kept(i) == '\t') {
                fields.add(in.text(from, i, line));
                from = i + 1;
            }
        }
        fields.add(in.text(from, size, line));
        return fields;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
