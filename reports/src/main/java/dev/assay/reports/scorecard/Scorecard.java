package dev.assay.reports.scorecard;

import dev.assay.reports.journal.Manifest;
import dev.assay.reports.summary.Summary;
import java.util.List;

/// A run as it is shown: typed values without any markup, the same for every format. [ScorecardView] makes
/// it.
///
/// @param manifest what was planned
/// @param profile  scoring profile of the figures, `name@version`
/// @param planned  units planned
/// @param done     units with a counted attempt
/// @param lanes    the contestants' lanes, in manifest order
/// @param tasks    in manifest order
/// @param alarms   what a reader must know before believing a figure, in English, as the summary has them
/// @param engines  what engines on this machine are and took
/// @param blocks   the samples' texts, packed as they streamed by; [SampleList.Place] points into them
public record Scorecard(
        Manifest manifest,
        String profile,
        long planned,
        long done,
        boolean complete,
        List<Lane> lanes,
        List<TaskCard> tasks,
        List<String> alarms,
        List<Summary.Engine> engines,
        List<TextBlock> blocks) {
    public Scorecard {
        lanes = List.copyOf(lanes);
        tasks = List.copyOf(tasks);
        alarms = List.copyOf(alarms);
        engines = List.copyOf(engines);
        blocks = List.copyOf(blocks);
    }

    /// Whether any lane is simulated.
    public boolean simulated() {
        return lanes.stream().anyMatch(Lane::simulated);
    }

    /// Whether any task's texts must not be shown.
    public boolean restricted() {
        return tasks.stream().anyMatch(TaskCard::restricted);
    }

    /// Whether any lane's latencies were taken while others used the same machine.
    public boolean contended() {
        return lanes.stream().anyMatch(Lane::contended);
    }
}
