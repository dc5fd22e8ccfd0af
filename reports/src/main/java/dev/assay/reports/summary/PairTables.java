package dev.assay.reports.summary;

import dev.assay.reports.stats.McNemar;
import dev.assay.reports.stats.PairVerdict;
import dev.assay.reports.stats.PairedDifference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The head-to-head comparisons of the contestants of each task.
final class PairTables {
    private final Grid grid;
    private final UnitColumns units;

    PairTables(Grid grid, UnitColumns units) {
        this.grid = grid;
        this.units = units;
    }

    /// Every two contestants of each task that share a question, in the order of the manifest.
    List<Summary.Pair> pairs(List<String> tasks) {
        var pairs = new ArrayList<Summary.Pair>();
        for (String task : tasks) {
            List<Grid.Contestant> contestants = grid.of(task);
            for (int a = 0; a < contestants.size(); a++) {
                for (int b = a + 1; b < contestants.size(); b++) {
                    Summary.Pair pair = pair(contestants.get(a), contestants.get(b));
                    if (pair != null) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    private Summary.@Nullable Pair pair(Grid.Contestant a, Grid.Contestant b) {
        long both = 0;
        long onlyA = 0;
        long onlyB = 0;
        long neither = 0;
        long leftOut = 0;
        for (int row = 0; row < grid.rows(); row++) {
            if (!grid.task(row).equals(a.task())) {
                continue;
            }
            for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                int ofA = units.verdict(grid.unit(row, epoch, a));
                int ofB = units.verdict(grid.unit(row, epoch, b));
                if (ofA == 0 || ofB == 0) {
                    continue;
                }
                boolean rightA = ofA == VerdictKind.RIGHT.code();
                boolean rightB = ofB == VerdictKind.RIGHT.code();
                if (ofA == VerdictKind.FAILED.code() || ofB == VerdictKind.FAILED.code()) {
                    leftOut++;
                } else if (rightA) {
                    both += rightB ? 1 : 0;
                    onlyA += rightB ? 0 : 1;
                } else {
                    onlyB += rightB ? 1 : 0;
                    neither += rightB ? 0 : 1;
                }
            }
        }
        if (both + onlyA + onlyB + neither == 0) {
            return null;
        }
        PairedDifference difference = PairedDifference.newcombe(both, onlyA, onlyB, neither);
        double p = McNemar.exact(onlyA, onlyB);
        return new Summary.Pair(
                a.task(),
                a.lane(),
                a.variant(),
                b.lane(),
                b.variant(),
                both,
                onlyA,
                onlyB,
                neither,
                leftOut,
                difference.value(),
                difference.low(),
                difference.high(),
                p,
                PairVerdict.of(onlyA, onlyB, p).id());
    }
}
