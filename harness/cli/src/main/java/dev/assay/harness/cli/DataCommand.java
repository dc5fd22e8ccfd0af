package dev.assay.harness.cli;

import picocli.CommandLine.Command;

@Command(
        name = "data",
        description = {
            "Bring the rows of benchmarks to this machine, check them, show what is here.",
            "They go to ASSAY_HOME (default ~/.cache/assay), pinned by digest; nothing of them comes with Assay."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {DataPullCommand.class, DataVerifyCommand.class, DataListCommand.class})
final class DataCommand {}
