package dev.assay.reports.summary;

import dev.assay.reports.stats.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `summary.json`: a run in numbers. Models are never pooled: every figure belongs to one lane and one task
/// variant.
///
/// @param schema   version of this format
/// @param run      the run's id
/// @param profile  scoring profile, `name@version`
/// @param complete whether every planned unit has a counted attempt
/// @param planned  how many units were planned
/// @param done     how many have a counted attempt
/// @param cells    one per lane, task and variant, in manifest order
/// @param pairs    head-to-head comparisons on shared samples
/// @param alarms   what a reader must know before believing a figure, in English
/// @param engines  what engines on this machine are and took, one for each lane of which something is known
/// @param positions what the order of the options does to a lane's choice; null where no question was put in
///                 several orders
/// @param translations the same replies under every profile that the run was scored with, one per contestant;
///                     empty when there is but one
public record Summary(
        int schema,
        String run,
        String profile,
        boolean complete,
        long planned,
        long done,
        List<Cell> cells,
        List<Pair> pairs,
        List<String> alarms,
        List<Engine> engines,
        @Nullable List<Position> positions,
        List<Translation> translations) {
    public static final int SCHEMA = 1;

    /// Files of an earlier version have no engines and no translations.
    public Summary {
        engines = engines == null ? List.of() : List.copyOf(engines);
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    /// The engine behind a lane. What is not known is null.
    ///
    /// @param engine       its name
    /// @param build        its build or version
    /// @param quantisation of the weights
    /// @param modelBytes   size of the weights' file
    /// @param context      tokens of prompt and reply together that one request may have
    /// @param loadMillis   from its start until it could answer
    /// @param peakBytes    most resident memory of its process; of a server that tells its memory itself, that
    /// @param weightBytes  the part that is the mapped file of the weights; 0 for an engine that copies them
    /// @param cpuMillis    processor time, all threads
    /// @param starts       how often it was started; above 1 when it died on the way
    public record Engine(
            String lane,
            @Nullable String engine,
            @Nullable String build,
            @Nullable String quantisation,
            @Nullable Long modelBytes,
            @Nullable Long context,
            @Nullable Long loadMillis,
            @Nullable Long peakBytes,
            @Nullable Long weightBytes,
            @Nullable Long cpuMillis,
            @Nullable Long starts) {}

    /// @param verdicts     how many units of each verdict; every verdict is present, 0 included
    /// @param samples      how many different samples are behind it
    /// @param accuracy     right of all that were answered: failed left out; null when nothing was answered
    /// @param strict       right of all done units: failed counted wrong; null when nothing is done. In runs of
    ///                     several epochs the intervals of all rates take the epochs of a sample as one cluster
    /// @param boundLow     accuracy if every unit that gave no verdict of right or wrong had been wrong
    /// @param boundHigh    accuracy if every such unit had been right
    /// @param strata       accuracy by stratum: name → value → rate
    /// @param attempts     attempts made, retries included
    /// @param servedModels the models that answered, as they name themselves
    /// @param repeats      what several epochs came to; null where nothing has two epochs with a verdict
    /// @param alarms       shares that passed their threshold
    public record Cell(
            String lane,
            String task,
            String variant,
            long samples,
            Map<String, Long> verdicts,
            @Nullable Proportion accuracy,
            @Nullable Proportion strict,
            double boundLow,
            double boundHigh,
            Map<String, Map<String, Proportion>> strata,
            Tokens tokens,
            Latency latency,
            Cost cost,
            long attempts,
            List<String> servedModels,
            @Nullable Repeats repeats,
            List<Alarm> alarms) {}

    /// A share of a contestant's units that passed its threshold: its accuracy says less than it seems to.
    ///
    /// @param kind      `truncated`, `no_answer`, `refused`, `failed`, `empty` or `unknown_usage`
    /// @param count     how many
    /// @param of        of how many done units (of `unknown_usage`: attempts)
    /// @param threshold the share above which the alarm is raised, 0 … 1
    public record Alarm(String kind, long count, long of, double threshold) {}

    /// Sums over all attempts. Null when no attempt reported the count; `unknown` says how many attempts
    /// reported no prompt or no completion count. (A failure that the server says it did not bill needs none
    /// and is not among them.)
    ///
    /// @param cacheHitShare cached share of the input tokens, over the attempts that tell both; null when
    ///                      none does
    public record Tokens(
            @Nullable Long prompt,
            @Nullable Long cacheHit,
            @Nullable Long cacheMiss,
            @Nullable Long completion,
            @Nullable Long reasoning,
            @Nullable Double cacheHitShare,
            long unknown) {}

    /// Exact quantiles over counted attempts that answered or were truncated; nanoseconds from the last byte of
    /// the request.
    ///
    /// @param decodeRate       median output tokens a second between the first and the last token; null when
    ///                         counts or marks are not known
    /// @param promptRate       median prompt tokens, those from a cache left out, a second until the first
    ///                         token: waiting in the engine's queue makes it smaller; null when counts or marks
    ///                         are not known
    /// @param engineDecodeRate the same as the engine itself measures it; null when it does not tell
    /// @param enginePromptRate likewise, without its queue
    public record Latency(
            @Nullable Quantiles firstToken,
            @Nullable Quantiles firstAnswer,
            @Nullable Quantiles total,
            @Nullable Double decodeRate,
            @Nullable Double promptRate,
            @Nullable Double engineDecodeRate,
            @Nullable Double enginePromptRate) {}

    /// @param n how many values are behind it
    public record Quantiles(long n, long p50, long p90, long p95, long p99, long max) {}

    /// Sums in one currency. Null when nothing could be priced, or when what could be priced cost nothing and
    /// more could not; `unpriced` says how many attempts could not.
    ///
    /// @param perRight billed cost of one right answer, all attempts included; null when an answer has no
    ///                 price or nothing is right. A lower bound where `unpriced`, then failures alone, is
    ///                 above 0
    public record Cost(
            @Nullable BigDecimal billed,
            @Nullable BigDecimal cold,
            @Nullable BigDecimal warm,
            @Nullable String currency,
            @Nullable BigDecimal perRight,
            long unpriced) {}

    /// Two contestants on the samples that both have a verdict for, an epoch against the same epoch. Each
    /// side is a lane in a variant of the task. A sample on which a side failed is left out, for a failure is
    /// not a wrong answer; one on which both have a verdict other than right counts as *neither right*.
    /// Contestants that share nothing have no pair.
    ///
    /// Every (sample, epoch) counts as one independent question here. Epochs of one sample, and the same
    /// question in several languages, are not independent, so with them p and interval are too narrow.
    ///
    /// @param both       both right
    /// @param onlyA      only A right
    /// @param onlyB      only B right
    /// @param neither    neither right
    /// @param leftOut    shared questions that are in none of the four, because a side failed on them
    /// @param difference accuracy of A minus accuracy of B on the shared samples, −1 … 1
    /// @param low        lower end of its 95 % interval
    /// @param high       upper end
    /// @param p          exact two-sided McNemar p
    /// @param verdict    `a`, `b` or `not resolved`
    public record Pair(
            String task,
            String laneA,
            String variantA,
            String laneB,
            String variantB,
            long both,
            long onlyA,
            long onlyB,
            long neither,
            long leftOut,
            double difference,
            double low,
            double high,
            double p,
            String verdict) {}

    /// A lane on questions that were put with their options in several orders. A question counts where an
    /// option was read in every order of it; epochs count apart.
    ///
    /// @param variant     the variant with the dataset's own order
    /// @param orders      how many orders there were, that one included
    /// @param samples     how many questions count
    /// @param consistency share of these in which the same option was named in every order; null for none
    /// @param rightInAll  how many of these were right in every order
    /// @param chosen      how often the first, the second, … place was named, over all orders: equal where the
    ///                    place does not matter
    public record Position(
            String lane,
            String task,
            String variant,
            int orders,
            long samples,
            @Nullable Proportion consistency,
            long rightInAll,
            List<Long> chosen) {}
}
