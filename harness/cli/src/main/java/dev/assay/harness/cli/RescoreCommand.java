package dev.assay.harness.cli;

import dev.assay.harness.report.Reports;
import dev.assay.harness.report.Rescoring;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rescore",
        description = {
            "Score a run again from its journal, under other profiles; nobody is asked anything.",
            "Scores of other profiles and versions stay. Then summary and scorecard are written anew, with the same"
                    + " replies under every profile side by side."
        },
        mixinStandardHelpOptions = true)
final class RescoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The run directory.")
    private Path run = Path.of("");

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "PROFILE",
            defaultValue = Rescoring.ALL,
            description =
                    "A scoring profile, or all; repeat for more (default: ${DEFAULT-VALUE}). 'assay list profiles'"
                            + " shows them.")
    private List<String> profiles = List.of(Rescoring.ALL);

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the scorecard: en or ko (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--scores-only",
            description = "Leave summary and scorecard as they are; 'assay report' writes them later.")
    private boolean scoresOnly;

    @Mixin
    private JsonOption json = new JsonOption();

    RescoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Rescoring.Rescored rescored = Rescoring.rescore(run, profiles);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.say(String.format(
                Locale.ROOT,
                "assay: scored %,d replies under %s in %.1f s",
                rescored.units(),
                String.join(", ", rescored.profiles()),
                seconds));
        if (scoresOnly) {
            for (String profile : rescored.profiles()) {
                console.out().println(run.resolve("scores").resolve(profile + ".jsonl"));
            }
            return ExitCode.DONE;
        }
        Reports.Written written = Reports.write(run, Locale.of(language));
        for (String line : ResultTable.lines(written.summary(), written.simulated()::contains)) {
            console.say(line);
        }
        console.out().println(json.json ? written.json() : written.scorecard().toString());
        return ExitCode.DONE;
    }
}
