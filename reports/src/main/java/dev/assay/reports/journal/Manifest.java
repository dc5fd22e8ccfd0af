package dev.assay.reports.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `run.json`: what was planned, written once before the first call and never changed.
///
/// @param schema    version of the run directory's format, see [#SCHEMA]
/// @param run       the run's id, also the name of its folder
/// @param created   wall clock
/// @param tool      name, version and commit of what wrote this
/// @param host      where it ran
/// @param command   the command line, scrubbed of keys; empty for a run started through the library
/// @param seed      the seed of everything that is random: sampling of items, option order, block order
/// @param epochs    how often each sample is asked
/// @param schedule  how the lanes share the time
/// @param lanes     the contestants
/// @param tasks     what is asked
/// @param variants  what changes the question put for the same sample
/// @param priceBook the prices in force when the run was planned
/// @param headline  scoring profile of the headline figures, `name@version`
/// @param units     how many units were planned
/// @param alarms    shares above which an alarm is raised, 0 … 1, by name; what is not named has its default
/// @param imported  where the answers come from, for a run that was made of another tool's logs; null when they
///                  were asked for by this one
public record Manifest(
        int schema,
        String run,
        Instant created,
        Tool tool,
        Host host,
        List<String> command,
        long seed,
        int epochs,
        Schedule schedule,
        List<LaneFacts> lanes,
        List<TaskFacts> tasks,
        List<VariantFacts> variants,
        @Nullable BookFacts priceBook,
        String headline,
        long units,
        Map<String, Double> alarms,
        @Nullable ImportFacts imported) {
    /// The version written by this code. A reader accepts it and every earlier one.
    public static final int SCHEMA = 1;

    /// A run that was asked by this tool, with the default alarms.
    public Manifest(
            int schema,
            String run,
            Instant created,
            Tool tool,
            Host host,
            List<String> command,
            long seed,
            int epochs,
            Schedule schedule,
            List<LaneFacts> lanes,
            List<TaskFacts> tasks,
            List<VariantFacts> variants,
            @Nullable BookFacts priceBook,
            String headline,
            long units) {
        this(
                schema, run, created, tool, host, command, seed, epochs, schedule, lanes, tasks, variants, priceBook,
                headline, units, Map.of(), null);
    }

    /// @param format the logs' format, for example `lm-eval`
    /// @param files  names of the files, without their folders
    public record ImportFacts(String format, List<String> files) {}

    /// @param commit git commit of the tool; null when it was not built from a checkout
    public record Tool(
            String name, String version, @Nullable String commit) {}

    /// @param memoryBytes physical memory; null when the platform does not tell
    public record Host(
            String os, String arch, int cpus, @Nullable Long memoryBytes, String jvm) {}

    /// @param mode   `interleaved` (the same sample to every lane at once) or `blocks` (lanes that share this
    ///               machine take turns)
    /// @param block  samples per turn; null when interleaved
    /// @param shared whether lanes on this machine were allowed to run at once (`--share-machine`): their
    ///               latencies are contended
    public record Schedule(String mode, @Nullable Integer block, int maxInFlight, boolean shared) {}

    /// @param id        short name of the lane, unique in the run
    /// @param provider  which adapter, for example `deepseek`, `openai`, `embedded`, `simulated`
    /// @param model     the name asked for
    /// @param baseUrl   scrubbed of keys; null for an engine without an address of its own
    /// @param dialect   which reading of the protocol
    /// @param settings  what was sent with every request: name → value as text
    /// @param digest    SHA-256 over provider, model, base URL and settings; resume refuses where it changed
    /// @param simulated whether no real model answers: every report must say so
    /// @param local     whether the engine runs on this machine
    /// @param engine    what is known of a local engine: build, file, quantisation, hash, context; empty when
    ///                  nothing is
    public record LaneFacts(
            String id,
            String provider,
            String model,
            @Nullable String baseUrl,
            String dialect,
            Map<String, String> settings,
            String digest,
            boolean simulated,
            boolean local,
            Map<String, String> engine) {
        /// Tokens of prompt and reply together that one request may have, where the engine tells; else null.
        public @Nullable Long contextTokens() {
            String tokens = engine.get("context.length");
            return tokens != null && tokens.matches("\\d{1,12}") ? Long.valueOf(tokens) : null;
        }
    }

    /// @param id      the task's id in this run, for example `gsm8k`
    /// @param version version of the task's definition
    /// @param form    what kind of answer is looked for: `number`, `letter`, `expression`, `text`
    /// @param samples how many samples of the dataset take part
    /// @param rule    how answers are read and compared, where the task says so; null for its form's own way
    /// @param origin  the file or address the task comes from; null where it comes with the tool
    /// @param digest  SHA-256 over the file that defines the task; null where no file does
    public record TaskFacts(
            String id,
            int version,
            String form,
            DatasetFacts dataset,
            @Nullable Integer maxTokens,
            long samples,
            @Nullable Map<String, String> rule,
            @Nullable String origin,
            @Nullable String digest) {
        public TaskFacts(
                String id, int version, String form, DatasetFacts dataset, @Nullable Integer maxTokens, long samples) {
            this(id, version, form, dataset, maxTokens, samples, null, null, null);
        }
    }

    public record DatasetFacts(
            String id,
            String title,
            String version,
            String digest,
            String licence,
            String source,
            List<String> languages,
            boolean restricted) {}

    /// @param id     short id of the variant within its task, for example `cot-0`
    /// @param prompt id and version of the prompt
    /// @param digest SHA-256 over the prompt's own words
    public record VariantFacts(String task, String id, String prompt, String digest, int shots, int rotation) {}

    public record BookFacts(String name, String version, String digest) {}
}
