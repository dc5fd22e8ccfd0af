package dev.assay.harness.cli;

import dev.assay.harness.model.DotEnv;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.TaskContext;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the context in which models are resolved: environment, `.env`, a default address.
final class Contexts {
    private Contexts() {}

    static ModelContext of(RunOptions options, Console console, List<String> problems) {
        return of(options.envFile, options.baseUrl, console, problems);
    }

    static ModelContext of(Path envFile, @Nullable String baseUrl, Console console, List<String> problems) {
        return ModelContext.of(console.environment(), DotEnv.read(envFile, problems))
                .withBaseUrl(baseUrl)
                .withSay(line -> console.say("assay: " + line));
    }

    /// Where tasks find their rows.
    ///
    /// @throws ProblemsException when the folder of data, the mirror or a proxy is not usable
    static TaskContext tasks(RunOptions options, ModelContext context, long seed, List<String> problems) {
        try {
            return TaskContext.of(context.variables(), options.dataDir, seed);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            throw new ProblemsException(problems);
        }
    }
}
