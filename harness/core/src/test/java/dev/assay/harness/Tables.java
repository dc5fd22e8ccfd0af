package dev.assay.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the tables of cases beside the tests: one case a line, cells parted by `|`, `# ` before a comment. In
/// a cell `\n` is a line break, `\p` a bar, `\u00A0` a character by its number and `\\` a backslash.
public final class Tables {

    private Tables() {}

    /// @param columns how many cells every line must have
    public static List<List<String>> read(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            List<List<String>> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("# ")) {
                    continue;
                }
                List<String> cells = new ArrayList<>();
                for (String cell : line.split("\\|", -1)) {
                    cells.add(unescape(cell));
                }
                if (cells.size() != columns) {
                    throw new IllegalStateException(
                            name + ": " + cells.size() + " cells, not " + columns + ": " + line);
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescape(String cell) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\' || i + 1 == cell.length()) {
                out.append(c);
                continue;
            }
            char next = cell.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'p' -> out.append('|');
                case '\\' -> out.append('\\');
                case 'u' -> {
                    out.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> throw new IllegalStateException("no such escape: \\" + next + " in " + cell);
            }
        }
        return out.toString();
    }
}
