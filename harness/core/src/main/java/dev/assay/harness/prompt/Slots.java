package dev.assay.harness.prompt;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Puts values into `{{ name }}` slots in a single pass: a value that itself holds `{{x}}` or `${x}` arrives
/// unchanged.
///
/// Commons Text's substitutor is not used here because it expands values again.
public final class Slots {
    private Slots() {}

    /// @throws IllegalArgumentException for a slot without a value or without its closing braces
    public static String fill(String template, Map<String, String> values) {
        return fill(template, (String name) -> {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the template has a slot {{" + name
                        + "}}, but there is no such value; there are "
                        + String.join(", ", values.keySet().stream().sorted().toList()));
            }
            return value;
        });
    }

    /// The names of a template's slots, in the order of their first use.
    ///
    /// @throws IllegalArgumentException for a slot without its closing braces
    public static Set<String> names(String template) {
        Set<String> names = new LinkedHashSet<>();
        fill(template, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    private static String fill(String template, UnaryOperator<String> value) {
        StringBuilder out = new StringBuilder(template.length() + 256);
        int at = 0;
        while (true) {
            int open = template.indexOf("{{", at);
            if (open < 0) {
                return out.append(template, at, template.length()).toString();
            }
            int close = template.indexOf("}}", open + 2);
            if (close < 0) {
                throw new IllegalArgumentException(
                        "the template opens a slot with {{ at character " + (open + 1) + " and never closes it");
            }
            out.append(template, at, open)
                    .append(value.apply(template.substring(open + 2, close).strip()));
            at = close + 2;
        }
    }
}
