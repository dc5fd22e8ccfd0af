package dev.assay.reports.scorecard;

import dev.assay.reports.journal.Manifest;
import dev.assay.reports.scorecard.internal.Breakdowns;
import dev.assay.reports.scorecard.internal.Columns;
import dev.assay.reports.scorecard.internal.RowGatherer;
import dev.assay.reports.summary.Summary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a [Scorecard] from what a run directory holds. Pure: no file, no clock, and the same input gives
/// the same value. The texts of a restricted task go no further than this class.
public final class ScorecardView {
    private ScorecardView() {}

    /// @see #of(Manifest, Summary, Iterable, Function, PageLimits)
    public static Scorecard of(
            Manifest manifest, Summary summary, Iterable<SampleRow> rows, Function<String, @Nullable String> texts) {
        return of(manifest, summary, rows, texts, PageLimits.DEFAULT);
    }

    /// @param rows  walked once, in the order in which they shall be listed; never held as a whole
    /// @param texts digest → text of a part of a prompt; null when the run directory does not have it
    /// @throws IllegalArgumentException when a row or a figure is of a task or a lane that the manifest does
    ///                                  not name
    public static Scorecard of(
            Manifest manifest,
            Summary summary,
            Iterable<SampleRow> rows,
            Function<String, @Nullable String> texts,
            PageLimits limits) {
        List<Lane> lanes = lanes(manifest);
        List<Columns> columns = manifest.tasks().stream()
                .map(task -> columns(manifest, summary, task, lanes))
                .toList();
        RowGatherer gatherer = new RowGatherer(columns, texts, limits);
        rows.forEach(gatherer::add);
        RowGatherer.Gathered gathered = gatherer.finish();
        List<TaskCard> tasks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Manifest.TaskFacts facts = manifest.tasks().get(i);
            RowGatherer.Task samples = gathered.tasks().get(facts.id());
            if (samples == null) {
                throw new IllegalArgumentException("the manifest names task '" + facts.id() + "' twice");
            }
            tasks.add(card(facts, summary, columns.get(i), samples));
        }
        return new Scorecard(
                manifest,
                summary.profile(),
                summary.planned(),
                summary.done(),
                summary.complete(),
                lanes,
                tasks,
                summary.alarms(),
                summary.engines(),
                gathered.blocks());
    }

    private static List<Lane> lanes(Manifest manifest) {
        long local = manifest.lanes().stream().filter(Manifest.LaneFacts::local).count();
        List<Lane> lanes = new ArrayList<>();
        for (Manifest.LaneFacts facts : manifest.lanes()) {
            boolean contended = manifest.schedule().shared() && facts.local() && local > 1;
            lanes.add(new Lane(facts.id(), facts.model(), lanes.size(), facts.simulated(), contended));
        }
        return lanes;
    }

    private static Columns columns(Manifest manifest, Summary summary, Manifest.TaskFacts task, List<Lane> lanes) {
        Set<String> variants = new LinkedHashSet<>();
        manifest.variants().stream()
                .filter(variant -> variant.task().equals(task.id()))
                .forEach(variant -> variants.add(variant.id()));
        summary.cells().stream()
                .filter(cell -> cell.task().equals(task.id()))
                .forEach(cell -> variants.add(cell.variant()));
        List<Contestant> contestants = new ArrayList<>();
        for (Lane lane : lanes) {
            for (String variant : variants) {
                contestants.add(new Contestant(lane, variant, variants.size() == 1));
            }
        }
        return new Columns(task.id(), task.dataset().restricted(), contestants);
    }

    private static TaskCard card(
            Manifest.TaskFacts facts, Summary summary, Columns columns, RowGatherer.Task gathered) {
        List<Standing> standings = new ArrayList<>();
        for (Summary.Cell cell : summary.cells()) {
            if (cell.task().equals(facts.id())) {
                int column = columns.of(cell.lane(), cell.variant());
                standings.add(new Standing(
                        columns.contestants().get(column),
                        cell,
                        gathered.latencies().get(column).firstToken(),
                        gathered.latencies().get(column).total()));
            }
        }
        List<Duel> duels = new ArrayList<>();
        for (Summary.Pair pair : summary.pairs()) {
            if (pair.task().equals(facts.id())) {
                duels.add(Duel.of(
                        pair,
                        columns.contestants().get(columns.of(pair.laneA(), pair.variantA())),
                        columns.contestants().get(columns.of(pair.laneB(), pair.variantB()))));
            }
        }
        List<Translated> translated = summary.translations().stream()
                .filter(one -> one.task().equals(facts.id()))
                .map(one -> new Translated(columns.contestants().get(columns.of(one.lane(), one.variant())), one))
                .toList();
        return new TaskCard(facts, standings, duels, Breakdowns.of(standings), gathered.samples(), translated);
    }
}
