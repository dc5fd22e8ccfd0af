package dev.assay.harness.run;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Live tallies of a run, one per lane: what a progress display shows. Grows with the number of lanes, not of
/// samples.
public final class RunProgress implements RunListener {
    private final Map<String, Tally> lanes = new LinkedHashMap<>();
    private final Function<JournalLine.Attempt, CostFacts> price;

    /// @param planned units per lane, in display order
    /// @param price   prices an attempt; unknown where it cannot
    public RunProgress(Map<String, Long> planned, Function<JournalLine.Attempt, CostFacts> price) {
        this.price = price;
        planned.forEach((lane, units) -> lanes.put(lane, new Tally(units)));
    }

    @Override
    public void attempt(JournalLine.Attempt attempt, boolean counted) {
        Tally tally = tally(attempt.unit());
        tally.attempts.increment();
        if (attempt.usage().completion() != null) {
            tally.outputTokens.add(attempt.usage().completion());
        }
        tally.price(price.apply(attempt));
    }

    @Override
    public void done(Unit unit, Verdict verdict) {
        tally(unit).verdicts(verdict).increment();
    }

    /// Counts units that earlier sessions of a resumed run have done.
    public void doneBefore(String lane, long units) {
        Tally tally = lanes.get(lane);
        if (tally != null) {
            tally.before.add(units);
        }
    }

    /// The tallies now, one per lane in display order.
    public List<Snapshot> snapshot() {
        List<Snapshot> all = new ArrayList<>();
        lanes.forEach((lane, tally) -> {
            Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
            long done = 0;
            for (Verdict verdict : Verdict.values()) {
                long n = tally.verdicts(verdict).sum();
                verdicts.put(verdict, n);
                done += n;
            }
            all.add(new Snapshot(
                    lane,
                    tally.planned,
                    done,
                    tally.before.sum(),
                    verdicts,
                    tally.attempts.sum(),
                    tally.outputTokens.sum(),
                    tally.cost(),
                    tally.unpriced.sum()));
        });
        return all;
    }

    private Tally tally(Unit unit) {
        Tally tally = lanes.get(unit.lane());
        if (tally == null) {
            throw new IllegalArgumentException("lane '" + unit.lane() + "' takes no part in this run");
        }
        return tally;
    }

    /// @param planned  units of the lane in the whole run
    /// @param done     units done in this session
    /// @param before   units done by earlier sessions
    /// @param verdicts of the units done in this session, zeros kept
    /// @param cost     as billed in this session so far; null while nothing could be priced
    /// @param unpriced attempts without a price: with them the cost is a lower bound
    public record Snapshot(
            String lane,
            long planned,
            long done,
            long before,
            Map<Verdict, Long> verdicts,
            long attempts,
            long outputTokens,
            @Nullable Money cost,
            long unpriced) {}

    /// An amount in a currency.
    public record Money(BigDecimal amount, String currency) {}

    private static final class Tally {
        private final long planned;
        private final LongAdder before = new LongAdder();
        private final LongAdder attempts = new LongAdder();
        private final LongAdder outputTokens = new LongAdder();
        private final Map<Verdict, LongAdder> verdicts = new EnumMap<>(Verdict.class);
        private final LongAdder unpriced = new LongAdder();
        private @Nullable Money cost;

        Tally(long planned) {
            this.planned = planned;
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(verdict, new LongAdder());
            }
        }

        /// A lane is billed in one currency; an amount in another one is not added to it.
        synchronized void price(CostFacts facts) {
            BigDecimal billed = facts.billed();
            String currency = facts.currency();
            if (billed == null
                    || currency == null
                    || (cost != null && !cost.currency().equals(currency))) {
                unpriced.increment();
            } else {
                cost = new Money(cost == null ? billed : cost.amount().add(billed), currency);
            }
        }

        synchronized @Nullable Money cost() {
            return cost;
        }

        LongAdder verdicts(Verdict verdict) {
            return Objects.requireNonNull(verdicts.get(verdict), verdict::id);
        }
    }
}
