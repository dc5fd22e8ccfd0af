package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import dev.assay.harness.fetch.DataFiles;
import dev.assay.harness.fetch.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tasks are resolved with.
///
/// @param data  where the rows of benchmarks are
/// @param seed  of the draw of samples and of the order of options, for tasks that name none of their own
/// @param limit most samples of a task that has no limit of its own; null for all
public record TaskContext(
        DataFiles data, long seed, @Nullable Long limit) {
    public TaskContext {
        requireNonNull(data, "data is null");
    }

    /// Without a limit.
    public TaskContext(DataFiles data, long seed) {
        this(data, seed, null);
    }

    public TaskContext withLimit(@Nullable Long most) {
        return new TaskContext(data, seed, most);
    }

    /// By variables, those of the environment and of `.env` together.
    ///
    /// @throws IllegalArgumentException for a folder that is not there, a mirror or a proxy that is no address
    /// @param dataDir a folder that holds benchmarks; null for the one that `ASSAY_DATA_DIR` names, if any
    public static TaskContext of(Map<String, String> variables, @Nullable Path dataDir, long seed) {
        String named = variables.get("ASSAY_DATA_DIR");
        Path folder = dataDir != null || named == null || named.isBlank() ? dataDir : Path.of(named.strip());
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("the folder of data " + folder + " is not there; check the path");
        }
        return new TaskContext(new DataFiles(Sources.of(variables, folder)), seed);
    }
}
