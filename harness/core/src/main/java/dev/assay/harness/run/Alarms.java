package dev.assay.harness.run;

import dev.assay.harness.score.Verdict;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.summary.AlarmThresholds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Raises an alarm while the run goes on when the share of cut, empty, unread, refused or failed units of a
/// lane in a task passes its threshold: a silent zero must not be found out the next morning. Each alarm is
/// raised once.
final class Alarms implements RunListener {
    /// Units of a lane in a task before its shares mean anything.
    private static final long LEAST = 20;

    private enum Kind {
        TRUNCATED("truncated", "were cut at the token limit", "Raise max-tokens, or lower the effort."),
        NO_ANSWER("no_answer", "gave no answer that could be read", "Look at one: assay preview."),
        REFUSED("refused", "were refused", "Look at one: assay preview."),
        FAILED("failed", "failed", "The journal names each failure; resume --retry-failed asks them again."),
        EMPTY(
                "empty",
                "were answered with nothing",
                "The text may come in a channel that is not read, or thinking used up the limit.");

        private final String id;
        private final String words;
        private final String remedy;

        Kind(String id, String words, String remedy) {
            this.id = id;
            this.words = words;
            this.remedy = remedy;
        }
    }

    private final Events events;
    private final Map<Kind, Double> thresholds;
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    Alarms(Events events, AlarmThresholds shares) {
        this.events = events;
        this.thresholds = Map.of(
                Kind.TRUNCATED, shares.truncated(),
                Kind.NO_ANSWER, shares.noAnswer(),
                Kind.REFUSED, shares.refused(),
                Kind.FAILED, shares.failed(),
                Kind.EMPTY, shares.empty());
    }

    @Override
    public void attempt(JournalLine.Attempt attempt, boolean counted) {
        if (counted
                && attempt.outcome().equals(Outcome.ANSWERED.id())
                && attempt.text().isBlank()) {
            of(attempt.unit()).count(Kind.EMPTY);
        }
    }

    @Override
    public void done(Unit unit, Verdict verdict) {
        for (Raised raised : of(unit).done(verdict)) {
            double threshold = threshold(raised.kind());
            events.write(
                    "alarm",
                    unit.lane(),
                    String.format(
                            Locale.ROOT,
                            "ALARM: %s: %d of %d (%.0f %%) %s, more than %.0f %%. %s",
                            unit.task(),
                            raised.count(),
                            raised.of(),
                            100.0 * raised.count() / raised.of(),
                            raised.kind().words,
                            threshold * 100,
                            raised.kind().remedy),
                    Map.of(
                            "kind", raised.kind().id,
                            "task", unit.task(),
                            "units", Long.toString(raised.count()),
                            "of", Long.toString(raised.of()),
                            "threshold", Double.toString(threshold)));
        }
    }

    private Counts of(Unit unit) {
        return counts.computeIfAbsent(unit.lane() + '\n' + unit.task(), key -> new Counts());
    }

    private double threshold(Kind kind) {
        return thresholds.getOrDefault(kind, 1.0);
    }

    private record Raised(Kind kind, long count, long of) {}

    private final class Counts {
        private final Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        private final Map<Kind, Boolean> raised = new EnumMap<>(Kind.class);
        private long all;

        synchronized void count(Kind kind) {
            byKind.merge(kind, 1L, Long::sum);
        }

        /// Counts a unit; the shares that have passed their threshold with it, for the first time.
        synchronized List<Raised> done(Verdict verdict) {
            all++;
            switch (verdict) {
                case TRUNCATED -> count(Kind.TRUNCATED);
                case NO_ANSWER -> count(Kind.NO_ANSWER);
                case REFUSED -> count(Kind.REFUSED);
                case FAILED -> count(Kind.FAILED);
                case RIGHT, WRONG -> {}
            }
            List<Raised> passed = new ArrayList<>();
            for (Map.Entry<Kind, Long> entry : byKind.entrySet()) {
                Kind kind = entry.getKey();
                if (all >= LEAST
                        && AlarmThresholds.passed(entry.getValue(), all, threshold(kind))
                        && raised.put(kind, true) == null) {
                    passed.add(new Raised(kind, entry.getValue(), all));
                }
            }
            return passed;
        }
    }
}
