package dev.assay.harness.cli;

import dev.assay.harness.model.DotEnv;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.TaskContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the context in which models are resolved: environment, `.env`, a default address.
final class Contexts {
    private Contexts() {}

    static ModelContext of(RunOptions options, Console console, List<String> problems) {
        return of(options.envFile, options.baseUrl, options.dataDir, console, problems);
    }

    /// @param dataDir the folder of data that was typed, which wins over the variable; null for none
    static ModelContext of(
            Path envFile, @Nullable String baseUrl, @Nullable Path dataDir, Console console, List<String> problems) {
        Map<String, String> environment = new LinkedHashMap<>(console.environment());
        if (dataDir != null) {
            environment.put("ASSAY_DATA_DIR", dataDir.toString());
        }
        return ModelContext.of(environment, DotEnv.read(envFile, problems))
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
