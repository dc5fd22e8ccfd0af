package dev.assay.harness.config;

import dev.assay.harness.spec.Written;
import dev.assay.harness.yaml.YamlFields;
import dev.assay.harness.yaml.YamlSource;
import dev.assay.harness.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an `assay.yaml` says. Null where it says nothing; what the command line says goes before it.
///
/// @param file         where it was read
/// @param models       the contestants, with the file's common settings in them
/// @param tasks        what is asked
/// @param limit        most samples per task that has no limit of its own
/// @param epochs       how often each sample is asked
/// @param maxInFlight  calls in flight per model
/// @param attempts     attempts per question
/// @param seed         of all that is random
/// @param block        samples per turn of models that share this machine
/// @param shareMachine whether they may answer at once
/// @param alarms       alarm → share of units above which it is raised; empty where none is named
/// @param fsync        whether every group of the journal is flushed to the disk
/// @param out          the run directory
/// @param dataDir      a folder that holds benchmarks
/// @param envFile      the file with keys
/// @param baseUrl      address for every model that has none of its own
public record RunConfig(
        Path file,
        List<Written> models,
        List<Written> tasks,
        @Nullable Long limit,
        @Nullable Integer epochs,
        @Nullable Integer maxInFlight,
        @Nullable Integer attempts,
        @Nullable Long seed,
        @Nullable Integer block,
        @Nullable Boolean shareMachine,
        Map<String, Double> alarms,
        @Nullable Boolean fsync,
        @Nullable Path out,
        @Nullable Path dataDir,
        @Nullable Path envFile,
        @Nullable String baseUrl) {
    /// The name that is looked for in the working folder.
    public static final Path USUAL = Path.of("assay.yaml");

    public RunConfig {
        models = List.copyOf(models);
        tasks = List.copyOf(tasks);
        alarms = Map.copyOf(alarms);
    }

    /// Reads a file. Paths in it start from its folder.
    ///
    /// @param problems receives one message per problem, each with file, line and field
    /// @return null when there were any
    public static @Nullable RunConfig read(Path file, List<String> problems) {
        List<String> own = new ArrayList<>();
        YamlSource source = YamlSource.read(file, own);
        YamlFields fields = source == null ? null : source.fields(own);
        RunConfig config = fields == null ? null : read(file, fields);
        problems.addAll(own);
        return own.isEmpty() ? config : null;
    }

    private static RunConfig read(Path file, YamlFields fields) {
        Path folder = file.resolveSibling("");
        SpecSection models = new SpecSection("model", folder, SpecSection.settings(fields.get("settings")));
        SpecSection tasks = new SpecSection("task", folder, SpecSection.NO_SETTINGS);
        RunConfig config = new RunConfig(
                file,
                models.read(fields.get("models")),
                tasks.read(fields.get("tasks")),
                number(fields.get("limit"), Long.MAX_VALUE),
                integer(fields.get("epochs")),
                integer(fields.get("max-in-flight")),
                integer(fields.get("attempts")),
                whole(fields.get("seed")),
                integer(fields.get("block")),
                flag(fields.get("share-machine")),
                alarms(fields.get("alarm")),
                flag(fields.get("fsync")),
                path(fields.get("out"), folder),
                path(fields.get("data-dir"), folder),
                path(fields.get("env-file"), folder),
                text(fields.get("base-url")));
        fields.refuseUnknown();
        return config;
    }

    private static Map<String, Double> alarms(@Nullable YamlValue value) {
        Map<String, Double> shares = new TreeMap<>();
        YamlFields fields = value == null ? null : value.fields();
        if (fields == null) {
            return shares;
        }
        for (String name : fields.names()) {
            YamlValue share = fields.get(name);
            String word = share == null ? null : share.scalar();
            if (share != null && word != null) {
                try {
                    shares.put(name, AlarmShare.read(name, word));
                } catch (IllegalArgumentException e) {
                    share.problem(String.valueOf(e.getMessage()));
                }
            }
        }
        return shares;
    }

    private static @Nullable Integer integer(@Nullable YamlValue value) {
        Long number = number(value, Integer.MAX_VALUE);
        return number == null ? null : number.intValue();
    }

    private static @Nullable Long number(@Nullable YamlValue value, long most) {
        return value == null ? null : value.number(1, most);
    }

    private static @Nullable Long whole(@Nullable YamlValue value) {
        return value == null ? null : value.whole();
    }

    private static @Nullable Boolean flag(@Nullable YamlValue value) {
        return value == null ? null : value.flag();
    }

    private static @Nullable String text(@Nullable YamlValue value) {
        return value == null ? null : value.text();
    }

    private static @Nullable Path path(@Nullable YamlValue value, Path folder) {
        String text = text(value);
        return text == null ? null : folder.resolve(text);
    }
}
