package dev.assay.harness.run;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.Unit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Raises an alarm while the run goes on when a lane's share of cut, empty, refused or failed units passes a
/// threshold: a silent zero must not be found out the next morning. Each alarm is raised once a lane.
final class Alarms implements RunListener {
    /// Units of a lane before its shares mean anything.
    private static final long LEAST = 20;

    private static final Map<Verdict, Double> THRESHOLDS = new EnumMap<>(Map.of(
            Verdict.TRUNCATED, 0.10,
            Verdict.NO_ANSWER, 0.10,
            Verdict.REFUSED, 0.10,
            Verdict.FAILED, 0.05));

    private final Events events;
    private final Map<String, Counts> lanes = new ConcurrentHashMap<>();
    private final Set<String> raised = ConcurrentHashMap.newKeySet();

    Alarms(Events events) {
        this.events = events;
    }

    @Override
    public void done(Unit unit, Verdict verdict) {
        Double threshold =
                lanes.computeIfAbsent(unit.lane(), lane -> new Counts()).add(verdict);
        if (threshold == null) {
            return;
        }
        Counts counts = lanes.get(unit.lane());
        if (counts != null && raised.add(unit.lane() + " " + verdict)) {
            long n = counts.of(verdict);
            long all = counts.all();
            events.write(
                    "alarm",
                    unit.lane(),
                    String.format(
                            Locale.ROOT,
                            "ALARM: %d of %d (%.0f %%) %s, more than %.0f %%. %s",
                            n,
                            all,
                            100.0 * n / all,
                            words(verdict),
                            threshold * 100,
                            remedy(verdict)),
                    Map.of("verdict", verdict.id(), "units", Long.toString(n), "of", Long.toString(all)));
        }
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case TRUNCATED -> "were cut at the token limit";
            case NO_ANSWER -> "gave no answer that could be read";
            case REFUSED -> "were refused";
            case FAILED -> "failed";
            case RIGHT, WRONG -> verdict.id();
        };
    }

    private static String remedy(Verdict verdict) {
        return switch (verdict) {
            case TRUNCATED -> "Raise max-tokens, or lower the effort.";
            case NO_ANSWER -> "Look at one: assay preview.";
            case REFUSED -> "Look at one: assay preview.";
            case FAILED -> "The journal names each failure; resume --retry-failed asks them again.";
            case RIGHT, WRONG -> "";
        };
    }

    private static final class Counts {
        private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
        private long all;

        /// Counts a verdict; the threshold when its share has passed it, else null.
        synchronized @Nullable Double add(Verdict verdict) {
            long n = byVerdict.merge(verdict, 1L, Long::sum);
            all++;
            Double threshold = THRESHOLDS.get(verdict);
            boolean passed = threshold != null && all >= LEAST && n > threshold * all;
            return passed ? threshold : null;
        }

        synchronized long of(Verdict verdict) {
            return byVerdict.getOrDefault(verdict, 0L);
        }

        synchronized long all() {
            return all;
        }
    }
}
