package dev.assay.harness.cli;

import dev.assay.harness.config.RunConfig;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.run.RunPlan;
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
import picocli.CommandLine.ParseResult;

@Command(
        name = "run",
        description = "Put tasks to models, and write a run directory with its scorecard.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--limit", paramLabel = "N", description = "Most samples per task that has no limit of its own.")
    private @Nullable Long limit;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each sample is asked (default: ${DEFAULT-VALUE}).")
    private int epochs = 1;

    @Option(
            names = "--max-in-flight",
            paramLabel = "N",
            defaultValue = "32",
            description = "Calls in flight per model (default: ${DEFAULT-VALUE}).")
    private int maxInFlight = 32;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "Attempts per question (default: ${DEFAULT-VALUE}).")
    private int attempts = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + RunOptions.USUAL_SEED,
            description = "Seed of all that is random (default: ${DEFAULT-VALUE}).")
    private long seed = RunOptions.USUAL_SEED;

    @Option(
            names = "--block",
            paramLabel = "N",
            defaultValue = "10",
            description = "Samples per turn of models that share this machine (default: ${DEFAULT-VALUE}).")
    private int block = 10;

    @Option(
            names = "--share-machine",
            description = "Let models on this machine answer at once; their latencies are marked contended.")
    private boolean shareMachine;

    @Option(
            names = "--alarm",
            paramLabel = "ALARM",
            description = {
                "NAME=SHARE of units above which an alarm is raised, for example truncated=2%%; repeat for more. Names:",
                "  truncated, no-answer, refused, failed, empty, unknown-usage"
            })
    private Map<String, String> alarms = Map.of();

    @Option(names = "--fsync", description = "Survive power loss too: flush every group of the journal to the disk.")
    private boolean fsync;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The run directory (default: runs/<time>).")
    private @Nullable Path out;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        Merged merged = options.merge(console, problems);
        long seeded = merged.of("--seed", seed, RunConfig::seed);
        int inFlight = merged.of("--max-in-flight", maxInFlight, RunConfig::maxInFlight);
        int blocks = merged.of("--block", block, RunConfig::block);
        ModelContext context = Contexts.of(options, console, problems);
        Planning planning = new Planning(
                options.askedModels,
                options.askedTasks,
                merged.maybe(limit, RunConfig::limit),
                context,
                Contexts.tasks(options, context, seeded, problems),
                problems);
        Path folder = merged.maybe(out, RunConfig::out);
        RunPlan plan = planning.plan(
                merged.of("--epochs", epochs, RunConfig::epochs),
                seeded,
                new Schedule(
                        Math.max(1, inFlight),
                        Math.max(1, blocks),
                        merged.of("--share-machine", shareMachine, RunConfig::shareMachine)),
                merged.of("--attempts", attempts, RunConfig::attempts),
                folder == null ? RunSession.defaultFolder() : folder,
                command());
        Map<String, Double> inFile = merged.maybe(null, RunConfig::alarms);
        plan = plan.withAlarms(Shares.read(alarms, inFile == null ? Map.of() : inFile, problems));
        if (inFlight < 1) {
            problems.add("--max-in-flight is " + inFlight + "; the least is 1");
        }
        if (blocks < 1) {
            problems.add("--block is " + blocks + "; the least is 1");
        }
        boolean flush = merged.of("--fsync", fsync, RunConfig::fsync);
        return Running.run(RunSession.open(plan, context, flush, problems), console, json.json);
    }

    private List<String> command() {
        ParseResult typed = options.typed();
        return typed == null ? List.of() : List.copyOf(typed.originalArgs());
    }
}
