package dev.assay.harness.cli;

import dev.assay.harness.config.RunConfig;
import dev.assay.harness.spec.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// What `run` and `preview` ask for.
final class RunOptions {
    /// The seed where none is said. `preview` draws and orders as `run` does.
    static final long USUAL_SEED = 1;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-m", "--model"},
            paramLabel = "MODEL",
            description = {
                "A model as KIND/NAME, with options behind a colon; repeat for more. For example",
                "  deepseek/deepseek-flash:effort=high",
                "  openai/qwen:base-url=http://127.0.0.1:8080/v1,name=local",
                "Options: name, base-url, key-env, temperature, top-p, max-tokens, seed, effort, system, dialect,"
                        + " max-in-flight, per-minute, extra.FIELD."
            })
    List<String> models = List.of();

    /// The models of command line and file together; after [#merge].
    List<Written> askedModels = List.of();

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            description = {
                "A task, with options behind a colon; repeat for more. For example",
                "  gsm8k:limit=200    mgsm:languages=sw+th    mmlu:shots=5,subjects=stem",
                "Options of every task: limit, offset, sample, seed, languages, subjects, shots, prompt,"
                        + " shuffle-choices, max-tokens; of sets with rows in files: path."
            })
    List<String> tasks = List.of();

    /// The tasks of command line and file together; after [#merge].
    List<Written> askedTasks = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "What is not said here (default: assay.yaml, read where -m or -t is missing).")
    @Nullable
    Path config;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "A folder that holds benchmarks, looked into before the cache (or ASSAY_DATA_DIR).")
    @Nullable
    Path dataDir;

    @Option(names = "--base-url", paramLabel = "URL", description = "Address for every model that has none of its own.")
    @Nullable
    String baseUrl;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            defaultValue = ".env",
            description = "Keys (default: ${DEFAULT-VALUE}).")
    Path envFile = Path.of(".env");

    /// What the command line says; null where a command was not started by one.
    @Nullable
    ParseResult typed() {
        return command == null ? null : command.commandLine().getParseResult();
    }

    /// Takes from an `assay.yaml` what was not typed.
    ///
    /// @param problems receives what is wrong with the file and with what was typed
    Merged merge(Console console, List<String> problems) {
        Path named = config != null
                ? config
                : (models.isEmpty() || tasks.isEmpty()) && Files.exists(RunConfig.USUAL) ? RunConfig.USUAL : null;
        RunConfig file = named == null ? null : RunConfig.read(named, problems);
        if (file != null) {
            console.say("assay: what was not typed is taken from " + named);
        }
        Merged merged = new Merged(typed(), file);
        askedModels = models.isEmpty() && file != null ? file.models() : Written.ofAll(models, problems);
        askedTasks = tasks.isEmpty() && file != null ? file.tasks() : Written.ofAll(tasks, problems);
        baseUrl = merged.maybe(baseUrl, RunConfig::baseUrl);
        dataDir = merged.maybe(dataDir, RunConfig::dataDir);
        envFile = merged.of("--env-file", envFile, RunConfig::envFile);
        return merged;
    }
}
