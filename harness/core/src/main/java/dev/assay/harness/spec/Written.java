package dev.assay.harness.spec;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A spec with the place where it was written, so that messages can name it.
///
/// @param spec    what was asked for
/// @param place   for example `assay.yaml, line 4, field tasks[0]`; null for the command line
/// @param options the places of options that have one of their own
public record Written(Spec spec, @Nullable String place, Map<String, String> options) {
    public Written {
        requireNonNull(spec, "spec is null");
        options = Map.copyOf(options);
    }

    /// A spec of the command line.
    public static Written of(Spec spec) {
        return new Written(spec, null, Map.of());
    }

    /// Specs of the command line; what cannot be read is told and left out.
    public static List<Written> ofAll(List<String> texts, List<String> problems) {
        List<Written> specs = new ArrayList<>();
        for (String text : texts) {
            try {
                specs.add(of(Spec.parse(text)));
            } catch (SpecException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return specs;
    }

    /// How messages name it as a whole.
    public String whole() {
        String quoted = "'" + spec.text() + "'";
        return place == null ? quoted : place + ": " + quoted;
    }

    /// How messages name one of its options.
    public String option(String key) {
        String own = options.get(key);
        return own != null ? own + ": it" : whole() + ": option '" + key + "'";
    }
}
