package dev.assay.harness.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/// The `assay` command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        boolean terminal = Boolean.getBoolean("assay.terminal");
        Console console = new Console(
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                terminal,
                Integer.getInteger("assay.columns", 100),
                System.getenv());
        int code = run(args, console);
        console.out().flush();
        System.exit(code);
    }

    /// Runs a command in this process and returns its exit code.
    static int run(String[] args, Console console) {
        CommandLine.Help.Ansi ansi = console.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
        CommandLine line = new CommandLine(new Assay(), new Commands(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.clamp(console.columns(), 80, 120))
                .setExecutionExceptionHandler(new Failures(console));
        return line.execute(args);
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /// Tests start a command with an environment of their own.
    static int run(String[] args, PrintStream out, PrintStream err, Map<String, String> environment) {
        return run(args, new Console(out, err, false, 100, environment));
    }
}
