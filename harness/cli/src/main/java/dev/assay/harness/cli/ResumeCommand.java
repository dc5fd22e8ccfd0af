package dev.assay.harness.cli;

import dev.assay.harness.model.ModelContext;
import dev.assay.harness.run.RunSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "resume",
        description = {
            "Go on with a run that was cut short: asks what has no answer yet, and nothing twice.",
            "Reads the run directory alone; refuses where models or prompts are not those of the run."
        },
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The run directory.")
    private Path run = Path.of("");

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--fsync", description = "Survive power loss too: flush every group of the journal to the disk.")
    private boolean fsync;

    @Option(names = "--retry-failed", description = "Ask again what failed for good, too.")
    private boolean retryFailed;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            defaultValue = ".env",
            description = "Keys (default: ${DEFAULT-VALUE}).")
    private Path envFile = Path.of(".env");

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "A folder that holds weights, looked into before the cache (or ASSAY_DATA_DIR).")
    private @Nullable Path dataDir;

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        ModelContext context = Contexts.of(envFile, null, dataDir, console, problems);
        return Running.run(RunSession.resume(run, context, fsync, retryFailed, problems), console, json.json);
    }
}
