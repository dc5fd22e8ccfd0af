package dev.assay.harness.model;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a `.env` file: `NAME=value` a line, `export` allowed in front, quotes taken off, `#` starts a comment
/// line.
public final class DotEnv {
    private DotEnv() {}

    /// The variables of a file; none where there is no such file.
    ///
    /// @param problems receives a message for each line that cannot be read; the line's value is never in it
    public static Map<String, String> read(Path file, List<String> problems) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return variables;
        } catch (MalformedInputException e) {
            problems.add(file + " is not UTF-8; save it as UTF-8");
            return variables;
        } catch (IOException e) {
            problems.add(file + " cannot be read: " + e.getMessage());
            return variables;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("export ")) {
                line = line.substring("export ".length()).strip();
            }
            int equals = line.indexOf('=');
            if (equals < 1 || !line.substring(0, equals).strip().matches("[A-Za-z_][A-Za-z0-9_]*")) {
                problems.add(file + ", line " + (i + 1) + ": expected NAME=value");
                continue;
            }
            variables.put(
                    line.substring(0, equals).strip(),
                    unquote(line.substring(equals + 1).strip()));
        }
        return variables;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
