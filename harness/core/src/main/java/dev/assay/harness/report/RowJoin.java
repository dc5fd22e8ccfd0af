package dev.assay.harness.report;

import dev.assay.harness.index.LineIndex;
import dev.assay.reports.journal.AttemptReader;
import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Position;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.scorecard.SampleRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// Joins the files of a run directory into rows, one per sample and epoch, with all its variants and lanes.
/// Holds one row at a time and two longs per line of the files.
final class RowJoin implements Iterable<SampleRow>, Closeable {
    private final RunDirectory directory;
    private final Manifest manifest;
    private final RunIndex index;
    private final LineIndex<ItemFacts> items;
    private final LineIndex<ScoreFacts> scores;
    private final LineIndex<CostFacts> costs;
    private final AttemptReader attempts;
    private final Path scoresFile;

    private RowJoin(
            RunDirectory directory,
            Manifest manifest,
            RunIndex index,
            LineIndex<ItemFacts> items,
            LineIndex<ScoreFacts> scores,
            LineIndex<CostFacts> costs,
            AttemptReader attempts,
            Path scoresFile) {
        this.directory = directory;
        this.manifest = manifest;
        this.index = index;
        this.items = items;
        this.scores = scores;
        this.costs = costs;
        this.attempts = attempts;
        this.scoresFile = scoresFile;
    }

    /// @param profile whose scores are joined, `name@version`
    static RowJoin open(RunDirectory directory, Manifest manifest, RunIndex index, String profile) throws IOException {
        return new RowJoin(
                directory,
                manifest,
                index,
                LineIndex.open(directory.itemsFile(), ItemFacts.class, i -> key(i.task(), i.sample(), i.variant())),
                LineIndex.open(directory.scoresFile(profile), ScoreFacts.class, score -> key(score.unit())),
                LineIndex.open(directory.costsFile(Pricing.AS_RUN), CostFacts.class, RowJoin::key, 1),
                AttemptReader.open(directory),
                directory.scoresFile(profile));
    }

    @Override
    public Iterator<SampleRow> iterator() {
        List<SampleRow> pending = new ArrayList<>();
        Stream<ItemFacts> stream;
        try {
            stream = JournalReader.of(directory).items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Iterator<ItemFacts> lines = stream.iterator();
        Map<String, List<String>> variants = variants();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (pending.isEmpty() && lines.hasNext()) {
                    ItemFacts item = lines.next();
                    List<ItemFacts> together = together(item, variants.getOrDefault(item.task(), List.of()));
                    // a sample in several variants is taken up where its first one stands
                    if (together.getFirst().variant().equals(item.variant())) {
                        for (int epoch = 1; epoch <= manifest.epochs(); epoch++) {
                            pending.add(row(together, epoch));
                        }
                    }
                }
                if (pending.isEmpty()) {
                    stream.close();
                }
                return !pending.isEmpty();
            }

            @Override
            public SampleRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return pending.removeFirst();
            }
        };
    }

    private Map<String, List<String>> variants() {
        Map<String, List<String>> byTask = new LinkedHashMap<>();
        manifest.variants()
                .forEach(v ->
                        byTask.computeIfAbsent(v.task(), t -> new ArrayList<>()).add(v.id()));
        return byTask;
    }

    private List<ItemFacts> together(ItemFacts item, List<String> variants) {
        if (variants.size() < 2) {
            return List.of(item);
        }
        List<ItemFacts> all = new ArrayList<>();
        for (String variant : variants) {
            ItemFacts other =
                    variant.equals(item.variant()) ? item : items.find(key(item.task(), item.sample(), variant));
            if (other != null) {
                all.add(other);
            }
        }
        return all;
    }

    private SampleRow row(List<ItemFacts> together, int epoch) {
        List<SampleRow.Given> given = new ArrayList<>();
        for (ItemFacts item : together) {
            for (Manifest.LaneFacts lane : manifest.lanes()) {
                Unit unit = new Unit(item.task(), item.sample(), item.variant(), epoch, lane.id());
                ScoreFacts score = scores.find(key(unit));
                if (score != null) {
                    given.add(given(unit, score));
                }
            }
        }
        return new SampleRow(together, epoch, given);
    }

    private SampleRow.Given given(Unit unit, ScoreFacts score) {
        int found = index.find(unit);
        Position position = found < 0 ? null : index.position(found);
        if (position == null) {
            throw new IllegalStateException("the scores name " + unit + ", of which the journal has no attempt; remove "
                    + scoresFile + " and write the report again");
        }
        int last = index.lastNumber(found);
        List<CostFacts> prices = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            CostFacts cost = costs.find(key(unit) + "\n" + number);
            if (cost != null) {
                prices.add(cost);
            }
        }
        try {
            return new SampleRow.Given(
                    score, attempts.attemptAt(position), prices.isEmpty() ? last : prices.size(), prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Unit unit) {
        return key(unit.task(), unit.sample(), unit.variant()) + "\n" + unit.epoch() + "\n" + unit.lane();
    }

    private static String key(String task, String sample, String variant) {
        return task + "\n" + sample + "\n" + variant;
    }

    /// A cost sheet's first line is a header and has no unit.
    private static String key(CostFacts cost) {
        return key(cost.unit()) + "\n" + cost.attempt();
    }

    @Override
    public void close() throws IOException {
        items.close();
        scores.close();
        costs.close();
        attempts.close();
    }
}
