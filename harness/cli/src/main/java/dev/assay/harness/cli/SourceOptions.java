package dev.assay.harness.cli;

import dev.assay.harness.model.DotEnv;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where files come from, the same for every command that fetches.
final class SourceOptions {
    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "A web server that has the files by their names, asked before the publisher (ASSAY_MIRROR).")
    private @Nullable URI mirror;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "A folder that has the files; nothing is written there (ASSAY_DATA_DIR).")
    @Nullable
    Path dataDir;

    /// The environment, `.env` and these options together; the options win.
    Map<String, String> variables(Console console, List<String> problems) {
        Map<String, String> variables = new LinkedHashMap<>(DotEnv.read(Path.of(".env"), new ArrayList<>()));
        variables.putAll(console.environment());
        if (mirror != null) {
            if (mirror.getScheme() == null || !mirror.getScheme().matches("https?")) {
                problems.add("--mirror is " + mirror + "; expected http://… or https://…, and a folder is --data-dir");
            } else {
                variables.put("ASSAY_MIRROR", mirror.toString());
            }
        }
        return variables;
    }
}
