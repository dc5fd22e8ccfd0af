package dev.assay.harness.cli;

import dev.assay.harness.run.RunNames;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.spec.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "First a REAL model on this machine, with and without worked examples in its prompt: no key, no server.",
            "Then two SIMULATED models with prices: cost at cache-hit and cache-miss prices, no network."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "A folder for the run directories real and simulated (default: runs/demo-<time>).")
    private @Nullable Path out;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "120",
            description = "Word problems for the simulated models, half in Korean (default: ${DEFAULT-VALUE}).")
    private int items = 120;

    @Option(names = "--offline", description = "Ask nobody for the real model's weights; use them if they are here.")
    private boolean offline;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        if (items < 2) {
            problems.add("--items is " + items + "; the least is 2");
        }
        DemoWeights weights = new DemoWeights(console, sources.variables(console, problems), sources.dataDir);
        Failures.refuse(problems);
        Path folder = out == null ? RunNames.fresh(Path.of("runs"), "demo-") : out;
        RunResult real = real(weights.bring(offline), folder.resolve("real"));
        RunResult simulated = DemoRuns.simulated(items, folder.resolve("simulated"), console);
        console.out()
                .println(
                        json.json
                                ? "{\"real\":" + (real == null ? "null" : real.json()) + ",\"simulated\":"
                                        + simulated.json() + "}"
                                : folder.toString());
        boolean done = (real == null || Running.done(real)) && Running.done(simulated);
        return done ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /// The real model's run; null where this machine cannot show it, which was said in one line.
    ///
    /// @param file the weights; null where there are none
    @Nullable
    RunResult real(@Nullable Path file, Path folder) throws InterruptedException {
        try {
            return file == null ? null : DemoRuns.real(file, folder, console);
        } catch (ProblemsException e) {
            DemoWeights.without(console, String.join(" | ", e.problems()));
            return null;
        }
    }
}
