package dev.assay.harness.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the options of one spec by type and collects every problem, so that all are told at once. An option
/// that nobody asked for by the end is a problem too: a misspelt knob must not be silent.
public final class Options {
    private final Written written;
    private final Map<String, String> usual;
    private final List<String> problems;
    private final Set<String> known;

    /// Of a spec of the command line.
    ///
    /// @param problems receives one message per problem
    public Options(Spec spec, List<String> problems) {
        this(Written.of(spec), problems);
    }

    /// @param problems receives one message per problem
    public Options(Written written, List<String> problems) {
        this(written, Map.of(), problems, new LinkedHashSet<>());
    }

    private Options(Written written, Map<String, String> usual, List<String> problems, Set<String> known) {
        this.written = written;
        this.usual = Map.copyOf(usual);
        this.problems = problems;
        this.known = known;
    }

    /// The same options, where those that are not written have these values.
    public Options orElse(Map<String, String> values) {
        return new Options(written, values, problems, known);
    }

    /// The option as text, or null where it was not written and has no usual value.
    public @Nullable String text(String key) {
        known.add(key);
        String value = written.spec().option(key);
        return value == null ? usual.get(key) : value;
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
            problems.add(written.option(key) + " wants " + expected + ", not '" + value + "'");
        }
        return result;
    }

    /// The options that start with a prefix, without it: `extra.top_k=20` → `top_k`.
    public List<String> withPrefix(String prefix) {
        List<String> keys = new ArrayList<>();
        for (String key : written.spec().options().keySet()) {
            if (key.startsWith(prefix)) {
                known.add(key);
                keys.add(key.substring(prefix.length()));
            }
        }
        return keys;
    }

    /// A problem with the spec as a whole.
    public void problem(String what) {
        problems.add(written.whole() + " " + what);
    }

    /// Call last: tells every option that nobody asked for.
    public void refuseUnknown() {
        for (String key : written.spec().options().keySet()) {
            if (!known.contains(key)) {
                String own = written.options().get(key);
                problems.add((own == null ? written.whole() : own) + ": there is no option '" + key + "'; "
                        + Suggestion.of(key, known));
            }
        }
    }

    private static @Nullable Integer atLeast(int value, int least) {
        return value >= least ? value : null;
    }
}
