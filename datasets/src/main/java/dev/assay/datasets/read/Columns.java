package dev.assay.datasets.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.datasets.BadDataException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The column names of a table. Fields go by name and never by position, so swapped columns do no harm.
record Columns(List<String> names) {

    static Columns of(List<String> names) {
        return new Columns(List.copyOf(names));
    }

    /// @param names the fields of the header line; null when there is none
    /// @throws BadDataException when the table is empty or two columns have one name
    static Columns header(@Nullable List<String> names, Source source) {
        if (names == null) {
            throw new BadDataException(source.name() + " is empty; expected a header line and rows");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw BadDataException.atRow(
                        source.name(), 1, "columns with different names", Quote.of(name, false) + " twice");
            }
        }
        return of(names);
    }

    int size() {
        return names.size();
    }

    <T> Map<String, JsonNode> values(List<T> fields, Function<T, JsonNode> node, Source source, long row) {
        if (fields.size() != names.size()) {
            throw BadDataException.atRow(
                    source.name(),
                    row,
                    names.size() + " columns",
                    String.valueOf(fields.size()),
                    "check quotes and separators in that row");
        }
        Map<String, JsonNode> values = LinkedHashMap.newLinkedHashMap(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.put(names.get(i), node.apply(fields.get(i)));
        }
        return values;
    }
}
