package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which field of a log holds what: `question=prompt,reply=completion,gold=meta.target`. A path's names are
/// parted by points; a number names an element of a list.
///
/// @param paths by what they hold, see [#NAMES]
public record FieldMap(Map<String, String> paths) {
    /// What can be mapped.
    public static final List<String> NAMES = List.of(
            "question",
            "reply",
            "gold",
            "id",
            "choices",
            "reasoning",
            "finish",
            "model",
            "task",
            "language",
            "epoch",
            "right");

    /// No field is mapped.
    public static final FieldMap NONE = new FieldMap(Map.of());

    public FieldMap {
        paths = Map.copyOf(paths);
    }

    /// @param words    as on the command line, each `name=path` or several parted by commas
    /// @param problems receives what cannot be read
    public static FieldMap read(List<String> words, List<String> problems) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String word : words) {
            for (String pair : word.split(",")) {
                int equals = pair.indexOf('=');
                String name =
                        equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
                if (equals < 0 || pair.substring(equals + 1).isBlank() || !NAMES.contains(name)) {
                    problems.add("--map " + pair.strip() + ": write NAME=FIELD, where NAME is one of "
                            + String.join(", ", NAMES));
                } else {
                    paths.put(name, pair.substring(equals + 1).strip());
                }
            }
        }
        return new FieldMap(paths);
    }

    boolean has(String name) {
        return paths.containsKey(name);
    }

    JsonNode node(JsonNode row, String name) {
        String path = paths.get(name);
        return path == null ? row.path("\0") : LogJson.at(row, path);
    }

    /// The text of what is mapped; empty when it is not, or not there.
    String text(JsonNode row, String name) {
        JsonNode node = node(row, name);
        return node.isNull() ? "" : node.isContainerNode() ? Turns.content(node) : node.asText("");
    }

    /// The options of a row; none when they are not mapped, or not there.
    ///
    /// @throws BadLogException when they stand there in a way that is not known
    MappedOptions options(JsonNode row, String where) {
        JsonNode node = node(row, "choices");
        return node.isMissingNode() || node.isNull() ? MappedOptions.NONE : MappedOptions.of(node, where);
    }
}
