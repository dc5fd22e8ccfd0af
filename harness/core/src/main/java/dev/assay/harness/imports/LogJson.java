package dev.assay.harness.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Reads JSON of strangers: bounded depth, no source text in errors, Python's NaN and Infinity let through.
final class LogJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(128 << 20)
                            .build())
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private LogJson() {}

    /// @param where names the text in an error
    static JsonNode tree(byte[] json, String where) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw bad(where, e);
        }
    }

    /// @throws JsonProcessingException when the text is not JSON
    static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /// Walks an object of any size: the elements of one array in it are given one at a time, some fields beside
    /// it as they come, and all else is skipped.
    ///
    /// @param record   the most bytes of one element or field, give or take what the parser has read ahead
    /// @param path     names from the root to the array
    /// @param beside   fields to give that stand in the objects of the path
    /// @param field    takes them
    /// @param element  takes the elements
    /// @return whether the array was there
    static boolean walk(
            BoundedInput in,
            String where,
            long record,
            List<String> path,
            Set<String> beside,
            BiConsumer<String, JsonNode> field,
            Consumer<JsonNode> element) {
        try (JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLogException(where + " is no JSON object, so it is no log of this format");
            }
            return new Walk(parser, in, record, path, beside, field, element).object(0);
        } catch (IOException e) {
            throw bad(where, e);
        }
    }

    private record Walk(
            JsonParser parser,
            BoundedInput in,
            long record,
            List<String> path,
            Set<String> beside,
            BiConsumer<String, JsonNode> field,
            Consumer<JsonNode> element) {

        boolean object(int depth) throws IOException {
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(path.get(depth)) && depth == path.size() - 1 && value == JsonToken.START_ARRAY) {
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        element.accept(tree());
                    }
                } else if (name.equals(path.get(depth)) && depth < path.size() - 1 && value == JsonToken.START_OBJECT) {
                    found |= object(depth + 1);
                } else if (beside.contains(name)) {
                    field.accept(name, tree());
                } else {
                    parser.skipChildren();
                }
            }
            return found;
        }

        private JsonNode tree() throws IOException {
            in.startRecord(record);
            JsonNode tree = parser.readValueAsTree();
            in.endRecord();
            return tree;
        }
    }

    /// A list of one.
    static JsonNode array(JsonNode node) {
        return MAPPER.createArrayNode().add(node);
    }

    /// The text at a dotted path; empty where there is none.
    static String text(JsonNode node, String path) {
        return at(node, path).asText("");
    }

    static JsonNode at(JsonNode node, String path) {
        JsonNode at = node;
        for (String name : path.split("\\.")) {
            at = at.isArray() && !name.isEmpty() && name.chars().allMatch(Character::isDigit) && name.length() < 8
                    ? at.path(Integer.parseInt(name))
                    : at.path(name);
        }
        return at;
    }

    private static BadLogException bad(String where, IOException e) {
        if (e instanceof JsonProcessingException json) {
            String place = json.getLocation() == null
                    ? ""
                    : ", at byte " + json.getLocation().getByteOffset();
            // the parser's own words quote the text, which may be restricted
            return new BadLogException(where + place + ": no JSON that can be read, or deeper than 200 levels");
        }
        return new BadLogException(where + " cannot be read: " + e.getMessage());
    }
}
