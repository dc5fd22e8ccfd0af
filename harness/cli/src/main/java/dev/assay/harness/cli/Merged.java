package dev.assay.harness.cli;

import dev.assay.harness.config.RunConfig;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// The command line and an `assay.yaml` together: what was typed goes before what is in the file, and that
/// before the usual value.
///
/// @param typed what the command line says; null where a command was not started by one
/// @param file  null where there is none
record Merged(@Nullable ParseResult typed, @Nullable RunConfig file) {
    /// @param option for example `--epochs`
    /// @param own    the option's value, typed or usual
    /// @param inFile the same in the file
    <T> T of(String option, T own, Function<RunConfig, @Nullable T> inFile) {
        T value = file == null || isTyped(option) ? null : inFile.apply(file);
        return value == null ? own : value;
    }

    /// The same for an option that has no usual value.
    <T> @Nullable T maybe(@Nullable T own, Function<RunConfig, @Nullable T> inFile) {
        return own != null || file == null ? own : inFile.apply(file);
    }

    private boolean isTyped(String option) {
        return typed != null && typed.hasMatchedOption(option);
    }
}
