package dev.assay.reports.summary;

import dev.assay.reports.journal.CountedAttempts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalLine.Marks;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.stats.Quantiles;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is known of each unit, in primitive columns: 47 bytes a unit, 55 in runs of several epochs. Durations
/// are of the attempt that counts.
final class UnitColumns {
    private static final long UNKNOWN = -1;

    private final int[] number;
    private final byte[] outcome;
    private final boolean[] empty;
    private final byte[] verdict;
    private final long[] firstToken;
    private final long[] firstAnswer;
    private final long[] total;
    private final float[] decodeRate;
    private final float[] promptRate;
    private final float[] engineDecodeRate;
    private final float[] enginePromptRate;
    /// What the value read is known by; empty in runs of one epoch, where nobody votes.
    private final long[] vote;

    /// @param votes whether the values read are kept, for votes over epochs
    UnitColumns(int units, boolean votes) {
        vote = new long[votes ? units : 0];
        number = new int[units];
        outcome = new byte[units];
        empty = new boolean[units];
        verdict = new byte[units];
        firstToken = new long[units];
        firstAnswer = new long[units];
        total = new long[units];
        decodeRate = new float[units];
        promptRate = new float[units];
        engineDecodeRate = new float[units];
        enginePromptRate = new float[units];
    }

    void add(int unit, JournalLine.Attempt attempt) {
        Outcome ended = Outcome.of(attempt.outcome());
        if (!CountedAttempts.replaces(outcome(unit), number[unit], ended, attempt.attempt())) {
            return;
        }
        number[unit] = attempt.attempt();
        outcome[unit] = switch (ended) {
            case ANSWERED -> 1;
            case TRUNCATED -> 2;
            case REFUSED -> 3;
            case FAILED -> 4;
        };
        empty[unit] = ended == Outcome.ANSWERED && attempt.text().isBlank();
        boolean timed = ended == Outcome.ANSWERED || ended == Outcome.TRUNCATED;
        Marks marks = attempt.marks();
        Long first = earlier(marks.firstReasoning(), marks.firstAnswer());
        firstToken[unit] = timed ? since(marks.sent(), first) : UNKNOWN;
        firstAnswer[unit] = timed ? since(marks.sent(), marks.firstAnswer()) : UNKNOWN;
        total[unit] = timed ? since(marks.sent(), marks.end()) : UNKNOWN;
        decodeRate[unit] = timed ? rate(attempt.usage().completion(), since(first, marks.last())) : UNKNOWN;
        EngineTimings own = timed ? EngineTimings.of(attempt.engine()) : EngineTimings.UNKNOWN;
        promptRate[unit] = timed ? promptRate(attempt.usage(), own, firstToken[unit]) : UNKNOWN;
        engineDecodeRate[unit] = own.decode();
        enginePromptRate[unit] = own.prompt();
    }

    /// Tokens that had to be read, a second. Where neither usage nor engine says how many of the prompt's tokens
    /// came from a cache, it is not known.
    private static float promptRate(JournalLine.Tokens usage, EngineTimings own, long firstToken) {
        long read = usage.prompt() == null || usage.cacheHit() == null ? own.read() : usage.prompt() - usage.cacheHit();
        return read <= 0 || firstToken <= 0 ? UNKNOWN : (float) (read * 1e9 / firstToken);
    }

    private static @Nullable Long earlier(@Nullable Long a, @Nullable Long b) {
        return a == null ? b : b == null ? a : Long.valueOf(Math.min(a, b));
    }

    private static long since(@Nullable Long from, @Nullable Long to) {
        return from == null || to == null || to < from ? UNKNOWN : to - from;
    }

    /// Tokens a second behind the first one. Nothing can be said of one token, nor of tokens that came in one
    /// piece.
    private static float rate(@Nullable Long completion, long nanos) {
        return completion == null || completion < 2 || nanos <= 0 ? UNKNOWN : (float) ((completion - 1) * 1e9 / nanos);
    }

    /// How the attempt that counts ended; null when there is none yet.
    @Nullable
    Outcome outcome(int unit) {
        return switch (outcome[unit]) {
            case 1 -> Outcome.ANSWERED;
            case 2 -> Outcome.TRUNCATED;
            case 3 -> Outcome.REFUSED;
            case 4 -> Outcome.FAILED;
            default -> null;
        };
    }

    /// Number of the attempt that counts; 0 when there is none.
    int number(int unit) {
        return number[unit];
    }

    /// Whether the model answered with nothing but white space.
    boolean empty(int unit) {
        return empty[unit];
    }

    /// @param key the one spelling of the value read; null when none was
    void score(int unit, VerdictKind kind, @Nullable String key) {
        verdict[unit] = kind.code();
        if (vote.length > 0) {
            // an answer that is right without a value (it declined, rightly) votes with its like
            vote[unit] = key != null ? hash(key) : kind == VerdictKind.RIGHT ? 1 : 0;
        }
    }

    /// FNV-1a in 64 bits, never 0: a handful of votes are told apart by it.
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    /// What the unit's value is known by; 0 when none was read, or the run has one epoch.
    long vote(int unit) {
        return vote.length == 0 ? 0 : vote[unit];
    }

    /// [VerdictKind#code()] of the unit: of its score, or what follows from an attempt that gave no answer; 0
    /// when there is no attempt, or an answer without a score.
    int verdict(int unit) {
        Outcome ended = outcome(unit);
        VerdictKind implied = ended == null ? null : VerdictKind.without(ended);
        return verdict[unit] != 0 ? verdict[unit] : implied == null ? 0 : implied.code();
    }

    /// The quantiles over the known durations of some units.
    Summary.Latency latency(int[] units) {
        return new Summary.Latency(
                quantiles(known(firstToken, units)),
                quantiles(known(firstAnswer, units)),
                quantiles(known(total, units)),
                median(decodeRate, units),
                median(promptRate, units),
                median(engineDecodeRate, units),
                median(enginePromptRate, units));
    }

    private static Summary.@Nullable Quantiles quantiles(long[] sorted) {
        return sorted.length == 0
                ? null
                : new Summary.Quantiles(
                        sorted.length,
                        Quantiles.percentile(sorted, 50),
                        Quantiles.percentile(sorted, 90),
                        Quantiles.percentile(sorted, 95),
                        Quantiles.percentile(sorted, 99),
                        Quantiles.percentile(sorted, 100));
    }

    private static long[] known(long[] column, int[] units) {
        return Arrays.stream(units)
                .mapToLong(unit -> column[unit])
                .filter(value -> value != UNKNOWN)
                .sorted()
                .toArray();
    }

    private static @Nullable Double median(float[] column, int[] units) {
        double[] known = Arrays.stream(units)
                .mapToDouble(unit -> column[unit])
                .filter(value -> value != UNKNOWN)
                .sorted()
                .toArray();
        // a float's noise behind the third decimal is no figure
        return known.length == 0 ? null : Double.valueOf(Math.rint(Quantiles.median(known) * 1_000) / 1_000);
    }
}
