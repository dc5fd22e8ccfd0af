package dev.assay.harness.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A part of a document with the line on which it starts. Aliases are resolved: a node may be shared.
public sealed interface YamlNode {

    /// 1-based.
    int line();

    /// @param kind what the text stands for by YAML's core schema; a quoted or block scalar is always a text
    record Scalar(String text, Kind kind, int line) implements YamlNode {}

    record Items(List<YamlNode> items, int line) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order written
    record Mapping(Map<String, Entry> entries, int line) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// @param line where the key stands, 1-based
    record Entry(YamlNode value, int line) {}

    /// What a scalar stands for. `no`, `on` and `12:30` are texts, as YAML 1.2 has it.
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        NOTHING
    }
}
