package dev.assay.datasets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Helpers for tests of readers.
final class Read {
    private Read() {}

    static Source of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Source of(byte[] bytes) {
        return new Source("data/file.x", "file.x", null, false, () -> new ByteArrayInputStream(bytes));
    }

    static List<Row> all(Rows.Format format, Source source) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = format.open(source)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /// The texts of all rows, field by field.
    static List<List<String>> texts(Rows.Format format, String text) {
        return all(format, of(text)).stream()
                .map(row -> row.fields().keySet().stream().map(row::text).toList())
                .toList();
    }
}
