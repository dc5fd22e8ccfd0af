package dev.assay.harness.cli;

import dev.assay.harness.run.RunFailedException;
import dev.assay.harness.spec.ProblemsException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into words and an exit code. Only a defect of ours shows a stack trace.
final class Failures implements IExecutionExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /// Ends the command when anything is wrong with how it was called.
    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
        return switch (failure) {
            case ProblemsException problems -> {
                console.problems(problems.problems());
                yield ExitCode.USAGE;
            }
            case RunFailedException failed -> {
                console.say("assay: " + failed.getMessage());
                yield ExitCode.INCOMPLETE;
            }
            case InterruptedException _ -> {
                console.say("assay: interrupted");
                yield ExitCode.INCOMPLETE;
            }
            default -> {
                console.say("assay: this is a defect of Assay; please report it with what follows");
                failure.printStackTrace(console.err());
                yield ExitCode.INCOMPLETE;
            }
        };
    }
}
