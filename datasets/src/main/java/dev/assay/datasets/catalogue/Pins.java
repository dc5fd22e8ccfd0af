package dev.assay.datasets.catalogue;

import dev.assay.datasets.read.Row;
import dev.assay.datasets.read.Rows;
import dev.assay.datasets.read.Source;
import dev.assay.datasets.read.Tsv;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files whose bytes at an address are known, from the list beside this class (`pins.tsv`: dataset, file,
/// address, bytes, SHA-256). The addresses name a commit, so the bytes behind them cannot change.
final class Pins {
    private static final Map<String, List<RemoteFile>> BY_DATASET = read();

    private Pins() {}

    static List<RemoteFile> of(String dataset) {
        List<RemoteFile> files = BY_DATASET.get(dataset);
        if (files == null) {
            throw new IllegalStateException("pins.tsv has no files of " + dataset);
        }
        return files;
    }

    private static Map<String, List<RemoteFile>> read() {
        Source list = new Source("pins.tsv", "pins.tsv", null, false, () -> {
            InputStream in = Pins.class.getResourceAsStream("pins.tsv");
            if (in == null) {
                throw new IOException("the resource pins.tsv is missing");
            }
            return in;
        });
        Map<String, List<RemoteFile>> files = new LinkedHashMap<>();
        try (Rows rows = Tsv.open(list)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                files.computeIfAbsent(row.text("dataset"), id -> new ArrayList<>())
                        .add(new RemoteFile(
                                row.text("file"),
                                URI.create(row.text("address")),
                                Long.valueOf(row.text("bytes")),
                                row.text("sha256"),
                                null));
            }
        } catch (IOException e) {
            throw list.unreadable(e);
        }
        return files;
    }
}
