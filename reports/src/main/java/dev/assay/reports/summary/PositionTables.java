package dev.assay.reports.summary;

import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Manifest.VariantFacts;
import dev.assay.reports.stats.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The position check: the same question with its options in several orders. Whoever reads the options names
/// the same one whatever its letter; whoever likes a letter names that.
final class PositionTables {
    private static final int MOST_OPTIONS = 26;

    private final Manifest manifest;
    private final Grid grid;
    private final UnitColumns units;
    private final Letters letters;

    PositionTables(Manifest manifest, Grid grid, UnitColumns units, Letters letters) {
        this.manifest = manifest;
        this.grid = grid;
        this.units = units;
        this.letters = letters;
    }

    /// Whether a run puts questions in several orders at all.
    static boolean isIn(Manifest manifest) {
        return manifest.variants().stream().anyMatch(variant -> variant.rotation() > 0);
    }

    /// One for each lane and each variant that has other orders beside it.
    List<Summary.Position> positions() {
        List<Summary.Position> positions = new ArrayList<>();
        for (Grid.Contestant contestant : grid.contestants()) {
            VariantFacts own = variant(contestant);
            if (own == null || own.rotation() != 0) {
                continue;
            }
            List<Order> orders = new ArrayList<>();
            for (Grid.Contestant other : grid.of(contestant.task())) {
                VariantFacts variant = variant(other);
                if (variant != null && other.lane().equals(contestant.lane()) && sameWords(own, variant)) {
                    orders.add(new Order(other, variant.rotation()));
                }
            }
            if (orders.size() > 1) {
                positions.add(position(contestant, orders));
            }
        }
        return positions;
    }

    private record Order(Grid.Contestant contestant, int rotation) {}

    private Summary.Position position(Grid.Contestant base, List<Order> orders) {
        long samples = 0;
        long same = 0;
        long rightInAll = 0;
        long[] chosen = new long[MOST_OPTIONS];
        int most = 0;
        for (int row = 0; row < grid.rows(); row++) {
            int options = letters.options(row);
            if (!grid.task(row).equals(base.task()) || options < 2) {
                continue;
            }
            most = Math.max(most, options);
            for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                int put = 0;
                int right = 0;
                int option = -1;
                boolean named = true;
                boolean one = true;
                for (Order order : orders) {
                    if (order.rotation() >= options) {
                        continue; // with so few options there is no such order
                    }
                    int unit = grid.unit(row, epoch, order.contestant());
                    int place = letters.place(unit);
                    put++;
                    right += units.verdict(unit) == VerdictKind.RIGHT.code() ? 1 : 0;
                    if (place < 0 || place >= options) {
                        named = false;
                        continue;
                    }
                    chosen[place]++;
                    int original = (place + order.rotation()) % options;
                    one &= option < 0 || option == original;
                    option = original;
                }
                if (named && put > 1) {
                    samples++;
                    same += one ? 1 : 0;
                    rightInAll += right == put ? 1 : 0;
                }
            }
        }
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            places.add(chosen[i]);
        }
        return new Summary.Position(
                base.lane(),
                base.task(),
                base.variant(),
                orders.size(),
                samples,
                samples == 0 ? null : Proportion.wilson(same, samples),
                rightInAll,
                places);
    }

    private static boolean sameWords(VariantFacts a, VariantFacts b) {
        return a.prompt().equals(b.prompt()) && a.digest().equals(b.digest()) && a.shots() == b.shots();
    }

    private @Nullable VariantFacts variant(Grid.Contestant of) {
        for (VariantFacts variant : manifest.variants()) {
            if (variant.task().equals(of.task()) && variant.id().equals(of.variant())) {
                return variant;
            }
        }
        return null;
    }
}
