package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Contestant;
import java.util.List;

/// The contestants of one task and what may be shown of it.
///
/// @param restricted whether no question, option or reply may be shown
public record Columns(String task, boolean restricted, List<Contestant> contestants) {
    public Columns {
        contestants = List.copyOf(contestants);
    }

    /// @throws IllegalArgumentException when the manifest has no such contestant
    public int of(String lane, String variant) {
        for (int i = 0; i < contestants.size(); i++) {
            Contestant one = contestants.get(i);
            if (one.lane().id().equals(lane) && one.variant().equals(variant)) {
                return i;
            }
        }
        throw new IllegalArgumentException("task " + task + " has no lane '" + lane + "' with variant '" + variant
                + "' in the manifest; the run directory is of another run or was changed");
    }
}
