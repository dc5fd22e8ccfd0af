package dev.assay.harness.cli;

/// What a command returns to the shell.
final class ExitCode {
    /// All that was asked for is done.
    static final int DONE = 0;
    /// A run is incomplete: cut short, a lane stopped, units failed for good.
    static final int INCOMPLETE = 1;
    /// Wrong usage or configuration; nothing was sent.
    static final int USAGE = 2;

    private ExitCode() {}
}
