package dev.assay.harness.cli;

import dev.assay.harness.model.ModelContext;
import dev.assay.harness.run.RunNames;
import dev.assay.harness.run.RunSession;
import dev.assay.harness.run.Schedule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Two simulated models head to head on fresh-math: no key, no network, half a minute.",
            "The models are made up; the wire, the clock, the journal, the scoring and the scorecard are real."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 7;

    private final Console console;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The run directory (default: runs/demo-<time>).")
    private @Nullable Path out;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "120",
            description = "Word problems, half of them in Korean (default: ${DEFAULT-VALUE}).")
    private int items = 120;

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
        console.say("assay: two SIMULATED models (a local server answers by a plan) on generated word problems");
        ModelContext context = ModelContext.of(Map.of(), Map.of()).withSay(line -> console.say("assay: " + line));
        Planning planning = new Planning(
                List.of("simulated/steady", "simulated/quick"),
                List.of("fresh-math:seed=" + SEED + ",languages=en+ko,limit=" + Math.max(2, items)),
                null,
                context,
                problems);
        Path folder = out == null ? RunNames.fresh(Path.of("runs"), "demo-") : out;
        return Running.run(
                RunSession.open(
                        planning.plan(1, SEED, Schedule.DEFAULT, 5, folder, List.of("demo")), context, false, problems),
                console,
                json.json);
    }
}
