package dev.assay.reports.scorecard.internal;

import dev.assay.reports.scorecard.Breakdown;
import dev.assay.reports.scorecard.Standing;
import dev.assay.reports.stats.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lays the contestants' strata side by side. Names and values are sorted, numbers as numbers, so that the
/// order does not hang on a map.
public final class Breakdowns {
    /// Shorter first where both are numbers, so that `10` follows `9`.
    private static final Comparator<String> NATURAL = (a, b) -> numeric(a) && numeric(b) && a.length() != b.length()
            ? Integer.compare(a.length(), b.length())
            : a.compareTo(b);

    private Breakdowns() {}

    /// @return only strata with at least two values: one value is the task itself
    public static List<Breakdown> of(List<Standing> standings) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        for (Standing standing : standings) {
            standing.cell()
                    .strata()
                    .forEach((stratum, rates) -> values.computeIfAbsent(stratum, name -> new TreeSet<>(NATURAL))
                            .addAll(rates.keySet()));
        }
        List<Breakdown> breakdowns = new ArrayList<>();
        values.forEach((stratum, names) -> {
            if (names.size() > 1) {
                breakdowns.add(new Breakdown(
                        stratum,
                        names.stream()
                                .map(value -> new Breakdown.Row(value, rates(standings, stratum, value)))
                                .toList()));
            }
        });
        return breakdowns;
    }

    private static List<@Nullable Proportion> rates(List<Standing> standings, String stratum, String value) {
        List<@Nullable Proportion> rates = new ArrayList<>();
        for (Standing standing : standings) {
            Map<String, Proportion> of = standing.cell().strata().getOrDefault(stratum, Map.of());
            rates.add(of.get(value));
        }
        return rates;
    }

    private static boolean numeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
