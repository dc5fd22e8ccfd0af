package dev.assay.reports.summary;

import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.KeyOrdinals;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers the units of a run without a gap, so that what is known of them stands in plain arrays: a row for
/// each sample of a task, in it the epochs, in these the contestants (lane and variant) of the task.
final class Grid {
    /// A lane in a variant of a task: what a cell of the summary is about.
    ///
    /// @param place its place among the contestants of the task
    record Contestant(int cell, int place, String lane, String task, String variant) {
        @Override
        public String toString() {
            return lane + " on " + task + "/" + variant;
        }
    }

    private final int epochs;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<List<String>, Contestant> byName = new HashMap<>();
    private final Map<String, List<Contestant>> byTask = new HashMap<>();
    private final Strata strata = new Strata();
    private final KeyOrdinals rows;
    private int[] firstUnit = new int[16];
    private int[] taskOfRow = new int[16];
    private final List<String> tasks = new ArrayList<>();
    private int units;

    Grid(Manifest manifest) {
        epochs = manifest.epochs();
        rows = new KeyOrdinals(0);
        for (Manifest.TaskFacts task : manifest.tasks()) {
            tasks.add(task.id());
            byTask.put(task.id(), new ArrayList<>());
        }
        for (Manifest.LaneFacts lane : manifest.lanes()) {
            for (Manifest.TaskFacts task : manifest.tasks()) {
                for (Manifest.VariantFacts variant : manifest.variants()) {
                    if (variant.task().equals(task.id())) {
                        add(lane.id(), task.id(), variant.id());
                    }
                }
            }
        }
    }

    private void add(String lane, String task, String variant) {
        List<Contestant> peers = of(task);
        var contestant = new Contestant(contestants.size(), peers.size(), lane, task, variant);
        contestants.add(contestant);
        peers.add(contestant);
        byName.put(List.of(lane, task, variant), contestant);
    }

    /// All contestants in the order of the manifest: by lane, then task, then variant.
    List<Contestant> contestants() {
        return contestants;
    }

    /// The contestants of one task.
    List<Contestant> of(String task) {
        List<Contestant> peers = byTask.get(task);
        if (peers == null) {
            throw new BadJournalException("a line names the task \"" + task + "\", but run.json has only " + tasks);
        }
        return peers;
    }

    /// Makes a row for the item's sample, once.
    void add(ItemFacts item) {
        int row = rows.add(item.task(), item.sample());
        if (row < strata.size()) {
            return;
        }
        if (row == firstUnit.length) {
            firstUnit = Arrays.copyOf(firstUnit, row + row / 2);
            taskOfRow = Arrays.copyOf(taskOfRow, row + row / 2);
        }
        firstUnit[row] = units;
        taskOfRow[row] = tasks.indexOf(item.task());
        units = Math.addExact(units, Math.multiplyExact(epochs, of(item.task()).size()));
        strata.add(item.strata());
    }

    /// The row of the item's sample, which was added.
    int row(ItemFacts item) {
        return rows.find(item.task(), item.sample());
    }

    /// How many units there can be.
    int size() {
        return units;
    }

    int rows() {
        return rows.size();
    }

    int epochs() {
        return epochs;
    }

    Strata strata() {
        return strata;
    }

    /// The task of a row.
    String task(int row) {
        return tasks.get(taskOfRow[row]);
    }

    int unit(int row, int epoch, Contestant contestant) {
        return firstUnit[row] + (epoch - 1) * of(contestant.task()).size() + contestant.place();
    }

    /// The number of a unit.
    ///
    /// @throws BadJournalException when it is not one that was planned
    int unit(Unit unit) {
        int row = rows.find(unit.task(), unit.sample());
        if (row < 0) {
            throw new BadJournalException("a line names the sample " + unit.sample() + " of " + unit.task()
                    + ", which is not in items.jsonl: the files are not of one run");
        }
        if (unit.epoch() > epochs) {
            throw new BadJournalException("a line names epoch " + unit.epoch() + " of " + unit.sample()
                    + ", but run.json has only " + epochs);
        }
        return unit(row, unit.epoch(), contestant(unit));
    }

    Contestant contestant(Unit unit) {
        Contestant found = byName.get(List.of(unit.lane(), unit.task(), unit.variant()));
        if (found == null) {
            throw new BadJournalException("a line names lane \"" + unit.lane() + "\" and variant \"" + unit.variant()
                    + "\" of " + unit.task() + ", which run.json does not have: the files are not of one run");
        }
        return found;
    }

    /// What is known of the samples beside their questions. Few combinations exist, so a row keeps only the
    /// number of its own.
    static final class Strata {
        private final Map<Map<String, String>, Integer> numbers = new HashMap<>();
        private final List<Map<String, String>> combinations = new ArrayList<>();
        private int[] ofRow = new int[16];
        private int rows;

        private void add(Map<String, String> strata) {
            @Nullable Integer known = numbers.get(strata);
            int number = known == null ? combinations.size() : known;
            if (known == null) {
                numbers.put(strata, number);
                combinations.add(strata);
            }
            if (rows == ofRow.length) {
                ofRow = Arrays.copyOf(ofRow, rows + rows / 2);
            }
            ofRow[rows++] = number;
        }

        private int size() {
            return rows;
        }

        /// Number of the row's combination.
        int combination(int row) {
            return ofRow[row];
        }

        List<Map<String, String>> combinations() {
            return combinations;
        }
    }
}
