package dev.assay.harness.cli;

import picocli.CommandLine.Option;

/// `--json`, the same on every command.
final class JsonOption {
    @Option(names = "--json", description = "Print the result as JSON on stdout.")
    boolean json;
}
