package dev.assay.harness.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value with its place. Each reading gives null and tells a problem where the value is of another type; a
/// text that looks like a number or a flag wants quotes.
public final class YamlValue {
    private static final int MOST_SHOWN = 60;

    private final String file;
    private final String path;
    private final YamlNode node;
    private final int line;
    private final List<String> problems;

    YamlValue(String file, String path, YamlNode node, int line, List<String> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    /// Where it stands: `assay.yaml, line 4, field tasks[0].limit`.
    public String at() {
        return file + ", line " + line + ", field " + path;
    }

    YamlNode node() {
        return node;
    }

    /// 1-based line of the field, or of the item in a list.
    public int line() {
        return line;
    }

    public @Nullable String text() {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.TEXT) {
            if (!scalar.text().isBlank()) {
                return scalar.text();
            }
            problem("it is blank; write something, or remove the field");
            return null;
        }
        boolean value = node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NOTHING;
        wrong("a text", value ? "; put it into quotes" : "; write one, or remove the field");
        return null;
    }

    /// One of a closed set of words.
    public @Nullable String oneOf(Set<String> words) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.kind() == YamlNode.Kind.TEXT
                && words.contains(scalar.text())) {
            return scalar.text();
        }
        wrong("one of " + String.join(", ", words), "");
        return null;
    }

    public @Nullable Integer integer(int least, int most) {
        Long value = number(least, most);
        return value == null ? null : value.intValue();
    }

    public @Nullable Long whole() {
        return number(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// @param least smallest number that is taken
    /// @param most  largest
    public @Nullable Long number(long least, long most) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.WHOLE) {
            try {
                long value = Long.parseLong(scalar.text());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException tooLargeOrAnotherBase) {
                // told below
            }
        }
        boolean any = least == Long.MIN_VALUE && most == Long.MAX_VALUE;
        String upTo = most == Integer.MAX_VALUE || most == Long.MAX_VALUE
                ? " of at least " + least
                : " from " + least + " to " + most;
        wrong("a whole number" + (any ? "" : upTo), "");
        return null;
    }

    public @Nullable Boolean flag() {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.FLAG) {
            return scalar.text().startsWith("t") || scalar.text().startsWith("T");
        }
        wrong("true or false", "");
        return null;
    }

    /// Any scalar in its own spelling: text, number or flag.
    public @Nullable String scalar() {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind() != YamlNode.Kind.NOTHING) {
            return scalar.text();
        }
        wrong("a text, a number, or true or false", "");
        return null;
    }

    /// The fields of a mapping.
    public @Nullable YamlFields fields() {
        if (node instanceof YamlNode.Mapping mapping) {
            return new YamlFields(file, path, mapping, problems);
        }
        wrong("fields in the form name: value", "");
        return null;
    }

    /// The items of a list, which has at least one.
    public List<YamlValue> items() {
        if (!(node instanceof YamlNode.Items list) || list.items().isEmpty()) {
            wrong("a list with at least one item", "");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            items.add(new YamlValue(file, path + "[" + items.size() + "]", item, item.line(), problems));
        }
        return items;
    }

    /// A list of texts; where one is none, it is told and left out.
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : items()) {
            String text = item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// Texts by name.
    public Map<String, String> textsByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlFields fields = fields();
        if (fields != null) {
            for (String name : fields.names()) {
                YamlValue value = fields.get(name);
                String text = value == null ? null : value.text();
                if (text != null) {
                    texts.put(name, text);
                }
            }
        }
        return texts;
    }

    public boolean isMapping() {
        return node instanceof YamlNode.Mapping;
    }

    public boolean isList() {
        return node instanceof YamlNode.Items;
    }

    /// A list or a mapping as JSON, a scalar in its own spelling: for values that are handed on as they are.
    public @Nullable String json() {
        return node instanceof YamlNode.Scalar ? scalar() : Json.of(node);
    }

    /// A problem with this value.
    public void problem(String what) {
        problems.add(at() + ": " + what);
    }

    private void wrong(String expected, String remedy) {
        problem("expected " + expected + ", but found " + describe(node) + remedy);
    }

    static String describe(YamlNode node) {
        return switch (node) {
            case YamlNode.Items list -> list.items().isEmpty() ? "an empty list" : "a list";
            case YamlNode.Mapping _ -> "fields";
            case YamlNode.Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> quote(scalar.text());
                    case WHOLE, DECIMAL -> "the number " + scalar.text();
                    case FLAG -> scalar.text();
                    case NOTHING -> "nothing";
                };
        };
    }

    /// A value as a message shows it: shortened, on one line.
    static String quote(String value) {
        StringBuilder text = new StringBuilder("'");
        int shown = Math.min(value.length(), MOST_SHOWN);
        if (shown < value.length() && Character.isHighSurrogate(value.charAt(shown - 1))) {
            shown--;
        }
        for (int i = 0; i < shown; i++) {
            char c = value.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.append(shown < value.length() ? "…'" : "'").toString();
    }

    /// A field's path: `dataset.fields.answer`; a name with a dot or a blank in it stands in quotes.
    static String join(String path, String name) {
        boolean plain =
                !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        String shown = plain && name.length() <= MOST_SHOWN ? name : quote(name);
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
