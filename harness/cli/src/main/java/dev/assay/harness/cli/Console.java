package dev.assay.harness.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command writes: results to `out`, words for people to `err`. A value that tests replace.
///
/// @param out         stdout
/// @param err         stderr
/// @param terminal    whether `err` is a terminal: only then are there colour and a moving display
/// @param columns     width of the terminal
/// @param environment the process's environment; keys are read from here
record Console(PrintStream out, PrintStream err, boolean terminal, int columns, Map<String, String> environment) {

    /// Problems of one kind, all at once.
    void problems(List<String> problems) {
        err.println(
                problems.size() == 1
                        ? "assay: 1 problem, nothing was sent:"
                        : "assay: " + problems.size() + " problems, nothing was sent:");
        for (String problem : problems) {
            err.println("  - " + problem);
        }
    }

    void say(String line) {
        err.println(line);
    }

    @Nullable
    String env(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
