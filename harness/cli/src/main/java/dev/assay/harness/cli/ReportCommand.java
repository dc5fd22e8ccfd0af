package dev.assay.harness.cli;

import dev.assay.harness.report.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Write a run's scorecard anew, from the run directory alone: the same run gives the same bytes.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The run directory.")
    private Path run = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the scorecard: en or ko (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Mixin
    private JsonOption json = new JsonOption();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Reports.Written written = Reports.write(run, Locale.of(language));
        for (String line : ResultTable.lines(written.summary(), written.simulated()::contains)) {
            console.say(line);
        }
        console.out()
                .println(
                        json.json
                                ? written.json()
                                : String.join("\n", List.of(written.scorecard().toString())));
        return ExitCode.DONE;
    }
}
