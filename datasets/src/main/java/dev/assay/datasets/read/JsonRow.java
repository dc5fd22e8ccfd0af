package dev.assay.datasets.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.datasets.BadDataException;
import java.util.LinkedHashMap;
import java.util.Map;

/// One JSON object as a row. Decimals keep every digit that they are written with.
final class JsonRow {
    private static final ObjectReader OBJECT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private JsonRow() {}

    static Row parse(String text, Source source, long number) {
        JsonNode node;
        try {
            node = OBJECT.readTree(text);
        } catch (JsonProcessingException e) {
            throw BadDataException.atRow(
                    source.name(), number, "one JSON object", seen(e, source), "the file may be cut off or damaged");
        }
        if (!node.isObject()) {
            String seen = Quote.of(text, source.withheld());
            throw BadDataException.atRow(source.name(), number, "one JSON object", seen);
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        return new Row(source, number, number, fields);
    }

    private static String seen(JsonProcessingException e, Source source) {
        String where = e.getLocation() == null
                ? ""
                : " near character " + e.getLocation().getColumnNr();
        return source.withheld() ? "something else" + where : e.getOriginalMessage() + where;
    }
}
