package dev.assay.reports.summary;

import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.stats.Clusters;
import dev.assay.reports.stats.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lays the verdicts of several profiles side by side, contestant by contestant.
final class Translations {
    private final Grid grid;
    private final UnitColumns units;
    private final List<ProfileColumn> columns;

    /// @param columns the headline profile's first
    Translations(Grid grid, UnitColumns units, List<ProfileColumn> columns) {
        this.grid = grid;
        this.units = units;
        this.columns = columns;
    }

    /// One per contestant that has done anything; none when there is but one profile.
    ///
    /// @param items the items of the run once more, for the names of the samples that differ
    List<Translation> list(Stream<ItemFacts> items) {
        if (columns.size() < 2) {
            return List.of();
        }
        List<Building> building = grid.contestants().stream().map(Building::new).toList();
        for (int row = 0; row < grid.rows(); row++) {
            for (Grid.Contestant who : grid.of(grid.task(row))) {
                building.get(who.cell()).add(row);
            }
        }
        int[] next = {0};
        items.forEach(item -> {
            // a sample in several variants has one row, taken up where it comes first
            if (grid.row(item) == next[0]) {
                for (Grid.Contestant who : grid.of(item.task())) {
                    building.get(who.cell()).name(next[0], item.sample());
                }
                next[0]++;
            }
        });
        return building.stream()
                .filter(one -> one.done > 0)
                .map(Building::finish)
                .toList();
    }

    /// The translation of one contestant.
    private final class Building {
        private final Grid.Contestant who;
        private final List<Clusters> rates = new ArrayList<>();
        private final long[] scored = new long[columns.size()];
        private final long[] notRequested = new long[columns.size()];
        private final long[] unscored = new long[columns.size()];
        private final List<Translation.Difference> differences = new ArrayList<>();
        private long differing;
        private long done;

        private Building(Grid.Contestant who) {
            this.who = who;
            columns.forEach(column -> rates.add(new Clusters()));
        }

        private void add(int row) {
            for (int c = 0; c < columns.size(); c++) {
                ProfileColumn column = columns.get(c);
                int right = 0;
                int said = 0;
                for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                    int unit = grid.unit(row, epoch, who);
                    if (units.outcome(unit) == null) {
                        continue;
                    }
                    scored[c] += column.verdict(unit) == 0 ? 0 : 1;
                    unscored[c] += column.verdict(unit) == 0 ? 1 : 0;
                    notRequested[c] += column.requested(unit) ? 0 : 1;
                    said += column.says(unit) ? 1 : 0;
                    right += column.says(unit) && column.right(unit) ? 1 : 0;
                }
                rates.get(c).add(right, said);
            }
            for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                int unit = grid.unit(row, epoch, who);
                done += units.outcome(unit) == null ? 0 : 1;
                differing += differs(unit) ? 1 : 0;
            }
        }

        private boolean differs(int unit) {
            boolean right = false;
            boolean other = false;
            for (ProfileColumn column : columns) {
                right |= column.says(unit) && column.right(unit);
                other |= column.says(unit) && !column.right(unit);
            }
            return right && other;
        }

        private void name(int row, String sample) {
            for (int epoch = 1; epoch <= grid.epochs() && differences.size() < Translation.LISTED; epoch++) {
                int unit = grid.unit(row, epoch, who);
                if (differs(unit)) {
                    Map<String, String> verdicts = new LinkedHashMap<>();
                    for (ProfileColumn column : columns) {
                        if (column.says(unit)) {
                            verdicts.put(
                                    column.profile(),
                                    VerdictKind.ofCode(column.verdict(unit)).id());
                        }
                    }
                    differences.add(new Translation.Difference(sample, epoch, verdicts));
                }
            }
        }

        private Translation finish() {
            List<Translation.ByProfile> profiles = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Proportion rate = rates.get(c).rate();
                String status =
                        scored[c] == 0 ? "not_read" : rate == null && notRequested[c] > 0 ? "not_requested" : "scored";
                profiles.add(new Translation.ByProfile(
                        columns.get(c).profile(), status, rate, notRequested[c], unscored[c]));
            }
            return new Translation(who.lane(), who.task(), who.variant(), profiles, differing, differences);
        }
    }
}
