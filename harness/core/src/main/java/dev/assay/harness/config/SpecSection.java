package dev.assay.harness.config;

import dev.assay.harness.spec.Spec;
import dev.assay.harness.spec.SpecException;
import dev.assay.harness.spec.Written;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lists `models` and `tasks`: each item is what stands behind `-m` or `-t`, as one text or as fields. What
/// options there are is the business of the kind of model or task, as on the command line; a problem with one
/// names its line here.
///
/// @param name     the field that names the model or task: `model` or `task`
/// @param folder   where relative paths start
/// @param settings options for every item that does not say otherwise
record SpecSection(String name, Path folder, Settings settings) {

    /// @param values  option → value
    /// @param places  option → where it is written
    record Settings(Map<String, String> values, Map<String, String> places) {}

    static final Settings NO_SETTINGS = new Settings(Map.of(), Map.of());

    /// Options whose values are paths.
    private static final Set<String> PATHS = Set.of("path", "prompt");

    private static final String EXTRA = "extra";

    /// Reads fields that are options of every item.
    static Settings settings(@Nullable YamlValue value) {
        YamlFields fields = value == null ? null : value.fields();
        if (fields == null) {
            return NO_SETTINGS;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        options(fields, values, places);
        return new Settings(values, places);
    }

    List<Written> read(@Nullable YamlValue value) {
        List<Written> specs = new ArrayList<>();
        if (value != null) {
            for (YamlValue item : value.items()) {
                Written spec = item.isMapping() ? ofFields(item) : ofText(item);
                if (spec != null) {
                    specs.add(spec);
                }
            }
        }
        return specs;
    }

    private @Nullable Written ofText(YamlValue item) {
        String text = item.text();
        if (text == null) {
            return null;
        }
        try {
            Spec spec = Spec.parse(text);
            return written(text, spec.name(), new LinkedHashMap<>(spec.options()), Map.of(), item.at());
        } catch (SpecException e) {
            item.problem(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Written ofFields(YamlValue item) {
        YamlFields fields = item.fields();
        YamlValue named =
                fields == null ? null : fields.require(name, name.equals("model") ? "simulated/quick" : "fresh-math");
        String text = named == null ? null : named.text();
        if (fields == null || text == null) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        options(fields, values, places);
        values.remove(name);
        return written(text, text, values, places, item.at());
    }

    private Written written(String text, String of, Map<String, String> values, Map<String, String> places, String at) {
        Map<String, String> allPlaces = new LinkedHashMap<>(places);
        settings.values().forEach((option, value) -> {
            if (values.putIfAbsent(option, value) == null) {
                allPlaces.put(option, settings.places().getOrDefault(option, at));
            }
        });
        values.replaceAll((option, value) -> PATHS.contains(option) ? resolved(value) : value);
        boolean file = of.endsWith(".yaml") || of.endsWith(".yml");
        return new Written(new Spec(text, file ? resolved(of) : of, values), at, allPlaces);
    }

    private String resolved(String path) {
        return folder.resolve(path).toString();
    }

    private static void options(YamlFields fields, Map<String, String> values, Map<String, String> places) {
        for (String option : fields.names()) {
            YamlValue value = fields.get(option);
            if (value == null) {
                continue;
            }
            if (option.equals(EXTRA)) {
                extra(value, values, places);
            } else {
                String text = value.isList() ? String.join("+", value.texts()) : value.scalar();
                if (text != null) {
                    values.put(option, text);
                    places.put(option, value.at());
                }
            }
        }
    }

    /// Fields of the request's body, as they are.
    private static void extra(YamlValue value, Map<String, String> values, Map<String, String> places) {
        YamlFields fields = value.fields();
        if (fields != null) {
            for (String name : fields.names()) {
                YamlValue field = fields.get(name);
                String json = field == null ? null : field.json();
                if (field != null && json != null) {
                    values.put(EXTRA + "." + name, json);
                    places.put(EXTRA + "." + name, field.at());
                }
            }
        }
    }
}
