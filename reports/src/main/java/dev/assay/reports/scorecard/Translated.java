package dev.assay.reports.scorecard;

import dev.assay.reports.summary.Translation;
import java.util.List;

/// One contestant's replies as every scoring profile reads them.
public record Translated(Contestant who, Translation translation) {
    /// The profiles that have a say on any of the listed differences, in the order of the table.
    public List<String> saying() {
        return translation.profiles().stream()
                .map(Translation.ByProfile::profile)
                .filter(profile -> translation.differences().stream()
                        .anyMatch(difference -> difference.verdicts().containsKey(profile)))
                .toList();
    }
}
