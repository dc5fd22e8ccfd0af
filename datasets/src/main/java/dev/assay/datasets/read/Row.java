package dev.assay.datasets.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.datasets.BadDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a source, with its place, so that a complaint about it can say where it stands. Fields keep the
/// type that the format gives them: everything in a CSV is text; in JSON and Parquet a number is a number.
///
/// @param source where it comes from
/// @param number 1-based; in a CSV or TSV the header is row 1, in JSON Lines it is the line, in a JSON array
///               and in Parquet the element
/// @param line   1-based line on which it starts, where that can differ from the number; 0 where there are no
///               lines
/// @param fields by name, in the order of the source
public record Row(Source source, long number, long line, Map<String, JsonNode> fields) {

    public Row {
        requireNonNull(source, "source is null");
        requireNonNull(fields, "fields is null");
    }

    /// Whether a field is there, even if it is null.
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// The first of these names that the row has; sources differ in how they call a column.
    ///
    /// @throws BadDataException when it has none of them
    public String oneOf(String... names) {
        for (String name : names) {
            if (has(name)) {
                return name;
            }
        }
        throw missing(String.join("\" or \"", names));
    }

    /// A text, byte for byte as in the source.
    public String text(String field) {
        JsonNode node = node(field);
        if (!node.isTextual()) {
            throw bad("text in \"" + field + "\"", kind(node));
        }
        return node.textValue();
    }

    /// A text, or null where the field is absent or null.
    public @Nullable String textOrNull(String field) {
        JsonNode node = fields.get(field);
        return node == null || node.isNull() ? null : text(field);
    }

    /// A text or a number, in the spelling of the source.
    public String scalar(String field) {
        JsonNode node = node(field);
        if (node.isNumber()) {
            return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
        }
        if (!node.isTextual()) {
            throw bad("text or a number in \"" + field + "\"", kind(node));
        }
        return node.textValue();
    }

    /// A whole number, also where it is written as text.
    public int integer(String field) {
        String text = scalar(field).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw bad("a whole number in \"" + field + "\"", quote(text));
        }
    }

    /// A list of texts.
    public List<String> texts(String field) {
        JsonNode node = node(field);
        if (!node.isArray()) {
            throw bad("a list of texts in \"" + field + "\"", kind(node));
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode each : node) {
            if (!each.isTextual()) {
                throw bad("only texts in the list \"" + field + "\"", kind(each));
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    /// The texts of several fields in that order, for example the options `A`, `B`, `C`, `D`.
    public List<String> texts(List<String> names) {
        List<String> texts = new ArrayList<>(names.size());
        for (String name : names) {
            texts.add(text(name));
        }
        return texts;
    }

    /// A field as parsed, whatever it holds.
    ///
    /// @throws BadDataException when it is absent
    public JsonNode node(String field) {
        JsonNode node = fields.get(field);
        if (node == null) {
            throw missing(field);
        }
        return node;
    }

    /// An error about this row. Use [#quote(String)] for what comes from the data.
    public BadDataException bad(String expected, String seen) {
        return BadDataException.atRow(place(), number, expected, seen);
    }

    /// An error about this row with what to do.
    public BadDataException bad(String expected, String seen, String remedy) {
        return BadDataException.atRow(place(), number, expected, seen, remedy);
    }

    /// A value for a message: shortened, on one line, and withheld where the set is restricted.
    public String quote(String value) {
        return Quote.of(value, source.withheld());
    }

    private BadDataException missing(String field) {
        return bad(
                "a field \"" + field + "\"",
                fields.isEmpty() ? "no fields" : "only the fields " + String.join(", ", fields.keySet()),
                "check that this is the file of this benchmark");
    }

    private String place() {
        return line == 0 || line == number ? source.name() : source.name() + ", line " + line;
    }

    private String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> node.asText();
            case NUMBER -> "the number " + quote(node.asText());
            case STRING -> "the text " + quote(node.textValue());
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BINARY -> "binary data";
            case MISSING -> "nothing";
        };
    }
}
