package dev.assay.reports.summary;

import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.ScoreFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the summary of a run out of its directory: each file is read once, and what is kept of a unit is a
/// row of primitive columns (some 60 bytes). It prices nothing and scores nothing: verdicts and prices are
/// read as they stand in `scores/` and `costs/`.
///
/// ```java
/// Summary summary = Summariser.summarise(JournalReader.of(RunDirectory.open(path)), "headline@1", "billed");
/// ```
public final class Summariser {
    private final Manifest manifest;
    private final Grid grid;
    private final UnitColumns units;
    private final List<CellSums> sums = new ArrayList<>();
    private final OpenCalls open = new OpenCalls();
    private final EngineTally engines = new EngineTally();
    /// Lane → tokens of context, where its engine tells.
    private final Map<String, @Nullable Long> contexts = new HashMap<>();
    private final @Nullable Letters letters;
    private final List<ProfileColumn> profiles = new ArrayList<>();
    private long staleScores;

    private Summariser(Manifest manifest, Grid grid) {
        this.manifest = manifest;
        this.grid = grid;
        manifest.lanes().forEach(lane -> contexts.put(lane.id(), lane.contextTokens()));
        this.units = new UnitColumns(grid.size(), manifest.epochs() > 1);
        this.letters = PositionTables.isIn(manifest) ? new Letters(grid.size()) : null;
        for (int i = 0; i < grid.contestants().size(); i++) {
            sums.add(new CellSums());
        }
    }

    /// As [#summarise(JournalReader, String, String, AlarmThresholds)] with the default thresholds.
    public static Summary summarise(JournalReader run, String profile, @Nullable String costs) throws IOException {
        return summarise(run, profile, costs, AlarmThresholds.DEFAULT);
    }

    /// @param profile scoring profile, `name@version`, that the run was scored with
    /// @param costs   name of a cost sheet of the run; null when it was not priced: then every cost is
    ///                unknown
    /// @throws IOException when a file is missing or cannot be read; says what to do
    /// @throws dev.assay.reports.journal.BadJournalException when a file does not hold what it should
    public static Summary summarise(
            JournalReader run, String profile, @Nullable String costs, AlarmThresholds thresholds) throws IOException {
        Manifest manifest = run.manifest();
        var grid = new Grid(manifest);
        try (Stream<ItemFacts> items = run.items()) {
            items.forEach(grid::add);
        }
        var summariser = new Summariser(manifest, grid);
        if (summariser.letters != null) {
            try (Stream<ItemFacts> items = run.items()) {
                items.forEach(summariser::add);
            }
        }
        try (Stream<JournalLine> lines = run.lines()) {
            lines.forEach(summariser::add);
        }
        try (Stream<ScoreFacts> scores = run.scores(profile)) {
            scores.forEach(summariser::add);
        }
        for (String other : run.directory().profiles()) {
            summariser.read(run, other, other.equals(profile) ? 0 : summariser.profiles.size());
        }
        if (costs != null) {
            try (Stream<CostFacts> priced = run.costs(costs)) {
                priced.forEach(summariser::add);
            }
        }
        try (Stream<EventFacts> events = run.events()) {
            events.forEach(summariser.engines::add);
        }
        List<Translation> translations;
        try (Stream<ItemFacts> items = run.items()) {
            translations = new Translations(grid, summariser.units, summariser.profiles).list(items);
        }
        return summariser.summary(profile, costs, new Alarms(thresholds), translations);
    }

    private void read(JournalReader run, String profile, int place) throws IOException {
        var column = new ProfileColumn(profile, grid.size());
        try (Stream<ScoreFacts> scores = run.scores(profile)) {
            scores.forEach(score -> {
                int unit = grid.unit(score.unit());
                column.add(unit, units.number(unit), score);
            });
        }
        profiles.add(place, column);
    }

    private void add(JournalLine line) {
        int unit = grid.unit(line.unit());
        open.add(unit, line);
        if (line instanceof JournalLine.Attempt attempt) {
            units.add(unit, attempt);
            sums.get(grid.contestant(line.unit()).cell())
                    .add(attempt, contexts.get(attempt.unit().lane()));
        }
    }

    private void add(ItemFacts item) {
        if (letters != null) {
            letters.options(grid.row(item), item);
        }
    }

    private void add(ScoreFacts score) {
        int unit = grid.unit(score.unit());
        VerdictKind kind = VerdictKind.of(score.verdict());
        if (units.number(unit) == score.attempt()) {
            units.score(unit, kind, score.key() == null ? score.value() : score.key());
            if (letters != null) {
                letters.named(unit, score.value());
            }
        } else {
            // an attempt that came later took its place
            staleScores++;
        }
    }

    private void add(CostFacts cost) {
        int unit = grid.unit(cost.unit());
        Outcome outcome = units.outcome(unit);
        boolean answer = outcome != null && outcome.settles() && units.number(unit) == cost.attempt();
        sums.get(grid.contestant(cost.unit()).cell()).add(cost, answer);
    }

    /// A model on this machine has no price per token, and nobody is to be alarmed by that.
    private boolean isFree(String id, CellSums used) {
        return used.unpriced() == used.attempts()
                && manifest.lanes().stream().anyMatch(lane -> lane.id().equals(id) && lane.local());
    }

    private Summary summary(String profile, @Nullable String costs, Alarms alarms, List<Translation> translations) {
        List<CellTally> tallies = grid.contestants().stream()
                .map(contestant -> new CellTally(grid, contestant, units))
                .toList();
        long done = tallies.stream().mapToLong(CellTally::done).sum();
        alarms.ofRun(manifest, done, open.count());
        alarms.ofStaleScores(staleScores, profile);
        var cells = new ArrayList<Summary.Cell>();
        for (CellTally tally : tallies) {
            CellSums used = sums.get(tally.contestant().cell());
            boolean priced = costs != null && !isFree(tally.contestant().lane(), used);
            cells.add(tally.cell(units, used, grid.strata().combinations(), alarms.ofCell(tally, used, priced)));
        }
        List<String> tasks =
                manifest.tasks().stream().map(Manifest.TaskFacts::id).toList();
        return new Summary(
                Summary.SCHEMA,
                manifest.run(),
                profile,
                done >= manifest.units(),
                manifest.units(),
                done,
                cells,
                new PairTables(grid, units).pairs(tasks),
                alarms.list(),
                engines.engines(manifest),
                letters == null ? null : new PositionTables(manifest, grid, units, letters).positions(),
                translations);
    }
}
