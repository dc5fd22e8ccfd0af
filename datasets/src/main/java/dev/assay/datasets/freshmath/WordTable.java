package dev.assay.datasets.freshmath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of words with the forms that the sentences of a language need, for example
///
/// ```text
/// [goods] key | name | one
/// apple | apples | apple
/// ```
///
/// The column `name` is the form a slot without a form stands for. Rows are in the same order in every
/// language.
///
/// @param where file and section, for messages
/// @param rows  form to word, one map a row
record WordTable(String where, List<Map<String, String>> rows) {

    static WordTable of(WordFile file, String section) {
        WordFile.Section found = file.section(section);
        String where = file.name() + " [" + section + "]";
        List<String> columns = cells(found.header());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : found.lines()) {
            List<String> cells = cells(line);
            if (cells.size() != columns.size()) {
                throw new IllegalStateException(where + " wants " + columns.size() + " columns, but has: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return new WordTable(where, rows);
    }

    /// The table, when the keys of its rows are the ones that every language has.
    WordTable withKeys(List<String> keys) {
        List<String> found =
                rows.stream().map(row -> row.getOrDefault("key", "no key")).toList();
        if (!found.equals(keys)) {
            throw new IllegalStateException(where + " must have the keys " + keys + ", but has " + found);
        }
        return this;
    }

    boolean hasForm(String form) {
        return rows.getFirst().containsKey(form);
    }

    String word(int row, String form) {
        String word = rows.get(row).get(form);
        if (word == null) {
            throw new IllegalStateException(where + " has no column " + form);
        }
        return word;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
