package dev.assay.harness.yaml;

import dev.assay.harness.spec.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping. A field that nobody asked for by the end is a problem: a misspelt one must not be
/// silent.
public final class YamlFields {
    private final String file;
    private final String path;
    private final YamlNode.Mapping mapping;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();

    YamlFields(String file, String path, YamlNode.Mapping mapping, List<String> problems) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.problems = problems;
    }

    /// A field's value; null where it is not written.
    public @Nullable YamlValue get(String name) {
        known.add(name);
        YamlNode.Entry entry = mapping.entries().get(name);
        return entry == null
                ? null
                : new YamlValue(file, YamlValue.join(path, name), entry.value(), entry.line(), problems);
    }

    /// A field that must be there.
    ///
    /// @param example what it could say, for the message
    /// @return null when it is not there, which is told
    public @Nullable YamlValue require(String name, String example) {
        YamlValue value = get(name);
        if (value == null) {
            problem("the field '" + name + "' is missing; write, for example, " + name + ": " + example);
        }
        return value;
    }

    /// All names, in the order written. Whoever asks for them knows them all: none of them is unknown.
    public Set<String> names() {
        known.addAll(mapping.entries().keySet());
        return new LinkedHashSet<>(mapping.entries().keySet());
    }

    /// Whether a field is written.
    public boolean has(String name) {
        return mapping.entries().containsKey(name);
    }

    /// A problem with these fields as a whole.
    public void problem(String what) {
        problems.add(file + ", line " + mapping.line() + (path.isEmpty() ? "" : ", field " + path) + ": " + what);
    }

    /// Call last: tells every field that nobody asked for.
    public void refuseUnknown() {
        mapping.entries().forEach((name, entry) -> {
            if (!known.contains(name)) {
                problems.add(file + ", line " + entry.line() + ", field " + YamlValue.join(path, name)
                        + ": there is no such field; " + Suggestion.of(name, known));
            }
        });
    }
}
