package dev.assay.harness.cli;

import picocli.CommandLine.Command;

/// The commands there are.
@Command(
        name = "assay",
        description = {
            "Which model gives right answers, how sure are we, how fast, and what does a right answer cost?",
            "A benchmark evaluation harness for reasoning LLMs."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            PreviewCommand.class,
            RunCommand.class,
            ResumeCommand.class,
            ReportCommand.class,
            RescoreCommand.class,
            ImportCommand.class,
            ListCommand.class,
            DataCommand.class,
            ModelsCommand.class
        },
        footer = {
            "",
            "Results go to stdout, words for people to stderr; every command knows --json.",
            "Exit codes: 0 done, 1 run incomplete, 2 wrong usage or configuration."
        })
final class Assay {}
