package dev.assay.harness.cli;

import picocli.CommandLine.Command;

@Command(
        name = "models",
        description = "The weights of real models that Assay can run itself: show, fetch and check them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {ModelsListCommand.class, ModelsPullCommand.class, ModelsVerifyCommand.class})
final class ModelsCommand {}
