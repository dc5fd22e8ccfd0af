package dev.assay.harness.model;

import dev.assay.harness.spec.Options;
import dev.assay.providers.Settings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sampling options that every kind of model understands.
final class SettingOptions {
    private SettingOptions() {}

    static Settings read(String model, Options options) {
        Double topP = options.read("top-p", "a number above 0 and at most 1", v -> {
            double d = Double.parseDouble(v);
            return d > 0 && d <= 1 ? d : null;
        });
        Map<String, String> extra = new TreeMap<>();
        for (String name : options.withPrefix("extra.")) {
            String value = options.text("extra." + name);
            if (value != null) {
                extra.put(name, json(value));
            }
        }
        return new Settings(
                model,
                options.decimal("temperature", 0, 2),
                topP,
                options.integer("max-tokens", 1),
                options.whole("seed"),
                options.text("effort"),
                extra);
    }

    /// A value as it stands in the body: JSON where it is JSON, else a JSON string.
    private static String json(String value) {
        boolean literal = value.equals("true")
                || value.equals("false")
                || value.equals("null")
                || value.startsWith("{")
                || value.startsWith("[")
                || value.startsWith("\"")
                || isNumber(value);
        return literal ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value)) && Character.isDigit(value.charAt(value.length() - 1));
        } catch (NumberFormatException text) {
            return false;
        }
    }

    /// The lane's name: the `name` option, else the model's own name.
    static String lane(String model, Options options) {
        @Nullable String name = options.text("name");
        return name == null || name.isBlank() ? model : name;
    }
}
