package dev.assay.harness.cli;

import dev.assay.harness.model.DotEnv;
import dev.assay.harness.model.ModelContext;
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
}
