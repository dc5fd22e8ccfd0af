package dev.assay.harness.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The options of a question as some JSONL file tells them: a list of texts; a list of `{"label": …, "text":
/// …}`; two lists side by side, `{"text": […], "label": […]}`; or a text for each label, `{"A": …, "B": …}`.
///
/// @param labels in the order of the texts; empty where there are none
record MappedOptions(List<String> texts, List<String> labels) {
    static final MappedOptions NONE = new MappedOptions(List.of(), List.of());

    private static final List<String> TEXT = List.of("text", "texts", "content", "value", "choices", "options");
    private static final List<String> LABEL = List.of("label", "labels", "key", "keys", "letter", "id");

    /// @throws BadLogException when the node is none of the four
    static MappedOptions of(JsonNode node, String where) {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        JsonNode lists = first(node, TEXT);
        if (lists.isArray()) {
            add(texts, lists, where);
            add(labels, first(node, LABEL), where);
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> option : node.properties()) {
                labels.add(option.getKey());
                texts.add(text(option.getValue(), where));
            }
        } else if (node.isArray()) {
            for (JsonNode option : node) {
                JsonNode label = first(option, LABEL);
                texts.add(text(option.isObject() ? first(option, TEXT) : option, where));
                if (!label.isMissingNode()) {
                    labels.add(text(label, where));
                }
            }
        } else {
            throw unknown(where);
        }
        if (!labels.isEmpty() && labels.size() != texts.size()) {
            throw new BadLogException(
                    where + " has " + texts.size() + " options and " + labels.size() + " labels for them");
        }
        return new MappedOptions(List.copyOf(texts), List.copyOf(labels));
    }

    private static void add(List<String> into, JsonNode list, String where) {
        list.forEach(one -> into.add(text(one, where)));
    }

    private static JsonNode first(JsonNode node, List<String> names) {
        return names.stream()
                .filter(node::has)
                .findFirst()
                .map(node::path)
                .orElseGet(() -> node.path(names.getFirst()));
    }

    private static String text(JsonNode node, String where) {
        if (!node.isValueNode() || node.isNull()) {
            throw unknown(where);
        }
        return node.asText();
    }

    private static BadLogException unknown(String where) {
        return new BadLogException(where + " has options that are neither a list of texts, nor texts with labels"
                + " ({\"text\": [...], \"label\": [...]} or {\"A\": ...}); --map choices=FIELD names another field");
    }

    /// A gold that is one of the labels, as the letter of its place; any other as it is. Labels count before
    /// places: where they are `1` to `4`, the gold `1` is the first option.
    String gold(String told) {
        int place = labels.indexOf(told.strip());
        return place >= 0 && place < 26 ? String.valueOf((char) ('A' + place)) : told;
    }
}
