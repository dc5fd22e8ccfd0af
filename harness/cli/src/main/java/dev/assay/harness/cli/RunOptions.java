package dev.assay.harness.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `run` and `preview` ask for.
final class RunOptions {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "MODEL",
            required = true,
            description = {
                "A model as KIND/NAME, with options behind a colon; repeat for more. For example",
                "  deepseek/deepseek-flash:effort=high",
                "  openai/qwen:base-url=http://127.0.0.1:8080/v1,name=local",
                "Options: name, base-url, key-env, temperature, top-p, max-tokens, seed, effort, system, dialect,"
                        + " max-in-flight, per-minute, extra.FIELD."
            })
    List<String> models = List.of();

    @Option(
            names = {"-t", "--task"},
            paramLabel = "TASK",
            required = true,
            description = {
                "A task, with options behind a colon; repeat for more. For example",
                "  gsm8k:limit=200    mgsm:languages=sw+th    mmlu:shots=5,subjects=stem",
                "Options of every task: limit, offset, sample, seed, languages, subjects, shots, prompt,"
                        + " shuffle-choices, max-tokens; of sets with rows in files: path."
            })
    List<String> tasks = List.of();

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
}
