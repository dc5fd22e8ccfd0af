package dev.assay.reports.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which samples of a task are looked at. A filter sees one verdict per contestant, null where a contestant
/// has none yet. A failed unit takes no part in a comparison: it is neither right nor not right.
public sealed interface Filter {

    /// Stands in the page's address, for example `disagree`.
    String key();

    /// @param verdicts one per contestant
    boolean matches(List<@Nullable Verdict> verdicts);

    /// Every sample.
    record All() implements Filter {
        @Override
        public String key() {
            return "all";
        }

        @Override
        public boolean matches(List<@Nullable Verdict> verdicts) {
            return true;
        }
    }

    /// One contestant has it right, another has not.
    record Disagree() implements Filter {
        @Override
        public String key() {
            return "disagree";
        }

        @Override
        public boolean matches(List<@Nullable Verdict> verdicts) {
            return verdicts.contains(Verdict.RIGHT) && verdicts.stream().anyMatch(Filter::missed);
        }
    }

    /// This contestant has it right, at least one other has not, and no other has.
    ///
    /// @param contestant 0-based place among the task's contestants
    record Only(int contestant) implements Filter {
        @Override
        public String key() {
            return "only-" + contestant;
        }

        @Override
        public boolean matches(List<@Nullable Verdict> verdicts) {
            return verdicts.get(contestant) == Verdict.RIGHT
                    && verdicts.stream().filter(v -> v == Verdict.RIGHT).count() == 1
                    && verdicts.stream().anyMatch(Filter::missed);
        }
    }

    /// At least one contestant has this verdict.
    record Any(Verdict verdict) implements Filter {
        @Override
        public String key() {
            return verdict.key();
        }

        @Override
        public boolean matches(List<@Nullable Verdict> verdicts) {
            return verdicts.contains(verdict);
        }
    }

    /// Whether a verdict counts as not right in a comparison.
    static boolean missed(@Nullable Verdict verdict) {
        return verdict != null && verdict != Verdict.RIGHT && verdict != Verdict.FAILED;
    }
}
