package dev.assay.harness.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Enough of RFC 4180 to read the label files.
final class Csv {

    private Csv() {}

    /// The rows after the header, by column name.
    static List<Map<String, String>> read(Path file) throws IOException {
        List<List<String>> rows = rows(Files.readString(file));
        List<String> header = rows.getFirst();
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < row.size() && i < header.size(); i++) {
                map.put(header.get(i), row.get(i));
            }
            named.add(map);
        }
        return named;
    }

    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
                started = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
                started = true;
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (row.size() > 1 || started || !row.getFirst().isEmpty()) {
                    rows.add(row);
                }
                row = new ArrayList<>();
                started = false;
            } else if (c != '\r') {
                cell.append(c);
                started = true;
            }
        }
        if (started || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
