package dev.assay.datasets.freshmath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The wording file of a language, cut into sections. A section starts with `[name]`, with something behind the
/// bracket for a table, and goes on to the next one. Empty lines and lines that start with `#` do not count.
///
/// @param name     the file, for messages
/// @param text     the file as it is, for the digest
/// @param sections name to what stands there, in the order of the file
record WordFile(String name, String text, Map<String, Section> sections) {

    /// @param header what stands behind the bracket: the columns of a table, else empty
    /// @param lines  the lines of the section, without white space around them
    record Section(String header, List<String> lines) {}

    static WordFile load(String language) {
        String name = language + ".txt";
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the wording file " + name + " is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordFile(name, text, parse(name, text));
        } catch (IOException e) {
            throw new UncheckedIOException("the wording file " + name + " cannot be read", e);
        }
    }

    Section section(String section) {
        Section found = sections.get(section);
        if (found == null) {
            throw new IllegalStateException(name + " has no section [" + section + "]");
        }
        return found;
    }

    static Map<String, Section> parse(String name, String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                lines = new ArrayList<>();
                Section section = new Section(line.substring(end + 1).strip(), lines);
                if (sections.put(line.substring(1, end), section) != null) {
                    throw new IllegalStateException(name + " has two sections " + line);
                }
            } else {
                lines.add(line);
            }
        }
        return sections;
    }
}
