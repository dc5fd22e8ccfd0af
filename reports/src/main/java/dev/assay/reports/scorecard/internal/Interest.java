package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Filter;
import dev.assay.reports.scorecard.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a reader wants to see a sample; the first get room in the page before the last.
enum Interest {
    DISAGREEMENT,
    NOT_RIGHT,
    ALL_RIGHT;

    private static final Filter DISAGREE = new Filter.Disagree();

    static Interest of(List<@Nullable Verdict> verdicts) {
        if (DISAGREE.matches(verdicts)) {
            return DISAGREEMENT;
        }
        return verdicts.stream().allMatch(v -> v == Verdict.RIGHT) ? ALL_RIGHT : NOT_RIGHT;
    }
}
