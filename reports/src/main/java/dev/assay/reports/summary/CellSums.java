package dev.assay.reports.summary;

import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.JournalLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What one contestant used and cost, over all its attempts, retries included.
final class CellSums {
    /// Enough digits for any price of one answer, few enough to be read.
    private static final MathContext PER_RIGHT = new MathContext(12, RoundingMode.HALF_EVEN);

    private @Nullable Long prompt;
    private @Nullable Long cacheHit;
    private @Nullable Long cacheMiss;
    private @Nullable Long completion;
    private @Nullable Long reasoning;
    private long hitsOfKnown;
    private long promptOfKnown;
    private long unknown;
    private long attempts;
    private long possiblyBilledFailures;
    private long filled;
    private final TreeSet<String> servedModels = new TreeSet<>();

    private @Nullable BigDecimal billed;
    private @Nullable BigDecimal cold;
    private @Nullable BigDecimal warm;
    private final TreeSet<String> currencies = new TreeSet<>();
    private long priced;
    private long pricedAnswers;

    /// @param context tokens of context of the lane's engine; null when it does not tell
    void add(JournalLine.Attempt attempt, @Nullable Long context) {
        attempts++;
        JournalLine.Tokens usage = attempt.usage();
        if (context != null && usage.prompt() != null && usage.prompt() >= context) {
            filled++;
        }
        prompt = plus(prompt, usage.prompt());
        cacheHit = plus(cacheHit, usage.cacheHit());
        cacheMiss = plus(cacheMiss, usage.cacheMiss());
        completion = plus(completion, usage.completion());
        reasoning = plus(reasoning, usage.reasoning());
        if (usage.prompt() != null && usage.cacheHit() != null) {
            hitsOfKnown += usage.cacheHit();
            promptOfKnown += usage.prompt();
        }
        JournalLine.FailureFacts failure = attempt.failure();
        boolean free = failure != null && failure.billed().equals("no");
        if (failure != null && !free) {
            possiblyBilledFailures++;
        }
        if (!free && (usage.prompt() == null || usage.completion() == null)) {
            unknown++;
        }
        if (attempt.model() != null) {
            servedModels.add(attempt.model());
        }
    }

    /// @param answer whether the attempt counts for its unit and did not fail
    void add(CostFacts cost, boolean answer) {
        billed = plus(billed, cost.billed());
        cold = plus(cold, cost.cold());
        warm = plus(warm, cost.warm());
        if (cost.billed() != null) {
            priced++;
            pricedAnswers += answer ? 1 : 0;
        }
        if (cost.currency() != null) {
            currencies.add(cost.currency());
        }
    }

    private static @Nullable Long plus(@Nullable Long sum, @Nullable Long value) {
        return value == null ? sum : sum == null ? value : Long.valueOf(Math.addExact(sum, value));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal value) {
        return value == null ? sum : sum == null ? value : sum.add(value);
    }

    long attempts() {
        return attempts;
    }

    /// Attempts that may have been billed and did not tell their tokens.
    long unknown() {
        return unknown;
    }

    long possiblyBilledFailures() {
        return possiblyBilledFailures;
    }

    /// Attempts whose prompt filled the whole context: the engine has most likely cut it.
    long filled() {
        return filled;
    }

    List<String> servedModels() {
        return List.copyOf(servedModels);
    }

    List<String> currencies() {
        return List.copyOf(currencies);
    }

    Summary.Tokens tokens() {
        Double share = promptOfKnown == 0 ? null : Double.valueOf((double) hitsOfKnown / promptOfKnown);
        return new Summary.Tokens(prompt, cacheHit, cacheMiss, completion, reasoning, share, unknown);
    }

    /// Attempts without a price.
    long unpriced() {
        return Math.max(0, attempts - priced);
    }

    /// Sums of several currencies are no sum, so they are left out. A price per right answer needs the price
    /// of every answer; failures without one leave it a lower bound.
    ///
    /// @param right   right answers
    /// @param answers units whose counted attempt did not fail
    Summary.Cost cost(long right, long answers) {
        if (currencies.size() > 1) {
            return new Summary.Cost(null, null, null, null, null, unpriced());
        }
        BigDecimal known = known(billed);
        String currency = currencies.isEmpty() ? null : currencies.first();
        BigDecimal perRight = known == null || right == 0 || pricedAnswers < answers
                ? null
                : known.divide(BigDecimal.valueOf(right), PER_RIGHT);
        return new Summary.Cost(known, known(cold), known(warm), currency, perRight, unpriced());
    }

    /// A sum of nothing but failures that cost nothing says nothing about attempts without a price.
    private @Nullable BigDecimal known(@Nullable BigDecimal sum) {
        return sum != null && sum.signum() == 0 && unpriced() > 0 ? null : sum;
    }
}
