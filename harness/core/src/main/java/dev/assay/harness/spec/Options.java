package dev.assay.harness.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the options of one spec by type and collects every problem, so that all are told at once. An option
/// that nobody asked for by the end is a problem too: a misspelt knob must not be silent.
public final class Options {
    private final Spec spec;
    private final List<String> problems;
    private final Set<String> known = new LinkedHashSet<>();

    /// @param problems receives one message per problem
    public Options(Spec spec, List<String> problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /// The option as text, or null where it was not written.
    public @Nullable String text(String key) {
        known.add(key);
        return spec.option(key);
    }

    public @Nullable Integer integer(String key, int least) {
        return read(key, "a whole number of at least " + least, v -> atLeast(Integer.valueOf(v), least));
    }

    public @Nullable Long whole(String key) {
        return read(key, "a whole number", Long::valueOf);
    }

    public @Nullable Double decimal(String key, double least, double most) {
        return read(key, "a number from " + least + " to " + most, v -> {
            double d = Double.parseDouble(v);
            return d >= least && d <= most ? d : null;
        });
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(read(key, "true or false", v -> switch (v) {
            case "true", "yes", "on", "" -> true;
            case "false", "no", "off" -> false;
            default -> null;
        }));
    }

    /// A list separated by `+` or `/`, because commas separate options; also by commas in a quoted value.
    public List<String> list(String key) {
        String value = text(key);
        return value == null ? List.of() : List.of(value.split("[+/,]"));
    }

    /// Reads an option with a reader of its own; a null result or an exception is a problem.
    public <T> @Nullable T read(String key, String expected, Function<String, @Nullable T> reader) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        T result;
        try {
            result = reader.apply(value);
        } catch (RuntimeException unreadable) {
            result = null;
        }
        if (result == null) {
            problems.add("'" + spec.text() + "': option '" + key + "' wants " + expected + ", not '" + value + "'");
        }
        return result;
    }

    /// The options that start with a prefix, without it: `extra.top_k=20` → `top_k`.
    public List<String> withPrefix(String prefix) {
        List<String> keys = new ArrayList<>();
        for (String key : spec.options().keySet()) {
            if (key.startsWith(prefix)) {
                known.add(key);
                keys.add(key.substring(prefix.length()));
            }
        }
        return keys;
    }

    /// A problem with the spec as a whole.
    public void problem(String what) {
        problems.add("'" + spec.text() + "' " + what);
    }

    /// Call last: tells every option that nobody asked for.
    public void refuseUnknown() {
        for (String key : spec.options().keySet()) {
            if (!known.contains(key)) {
                problems.add("'" + spec.text() + "': there is no option '" + key + "'; there are "
                        + String.join(", ", known));
            }
        }
    }

    private static @Nullable Integer atLeast(int value, int least) {
        return value >= least ? value : null;
    }
}
