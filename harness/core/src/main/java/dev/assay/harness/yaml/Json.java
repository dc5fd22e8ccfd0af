package dev.assay.harness.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/// A part of a document as JSON.
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static String of(YamlNode node) {
        return node(node).toString();
    }

    static JsonNode node(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping mapping -> {
                ObjectNode object = NODES.objectNode();
                mapping.entries().forEach((name, entry) -> object.set(name, node(entry.value())));
                yield object;
            }
            case YamlNode.Items list -> {
                ArrayNode array = NODES.arrayNode();
                list.items().forEach(item -> array.add(node(item)));
                yield array;
            }
            case YamlNode.Scalar scalar -> scalar(scalar);
        };
    }

    private static JsonNode scalar(YamlNode.Scalar scalar) {
        String text = scalar.text();
        try {
            return switch (scalar.kind()) {
                case TEXT -> NODES.textNode(text);
                case WHOLE -> NODES.numberNode(new BigInteger(text));
                case DECIMAL -> NODES.numberNode(new BigDecimal(text));
                case FLAG -> NODES.booleanNode(text.startsWith("t") || text.startsWith("T"));
                case NOTHING -> NODES.nullNode();
            };
        } catch (NumberFormatException noJsonNumber) { // 0x1F, .inf
            return NODES.textNode(text);
        }
    }
}
