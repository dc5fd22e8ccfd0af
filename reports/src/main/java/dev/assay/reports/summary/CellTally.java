package dev.assay.reports.summary;

import dev.assay.reports.journal.Outcome;
import dev.assay.reports.stats.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the units of one contestant, once everything was read, and makes its cell of the summary.
final class CellTally {
    private final Grid.Contestant contestant;
    private final long[] verdicts = new long[7];
    /// Per combination of strata: right ones, and answered ones.
    private final long[] right;

    private final long[] answered;
    private final int[] done;
    private long samples;
    private long unscored;
    private long empty;
    private long answers;

    CellTally(Grid grid, Grid.Contestant contestant, UnitColumns units) {
        this.contestant = contestant;
        List<Map<String, String>> combinations = grid.strata().combinations();
        this.right = new long[combinations.size()];
        this.answered = new long[combinations.size()];
        int[] found = new int[16];
        int size = 0;
        for (int row = 0; row < grid.rows(); row++) {
            if (!grid.task(row).equals(contestant.task())) {
                continue;
            }
            boolean any = false;
            for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                int unit = grid.unit(row, epoch, contestant);
                Outcome outcome = units.outcome(unit);
                if (outcome == null) {
                    continue;
                }
                any = true;
                answers += outcome.settles() ? 1 : 0;
                count(units, unit, grid.strata().combination(row));
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = unit;
            }
            samples += any ? 1 : 0;
        }
        this.done = Arrays.copyOf(found, size);
    }

    private void count(UnitColumns units, int unit, int combination) {
        int verdict = units.verdict(unit);
        if (verdict == 0) {
            unscored++;
            return;
        }
        verdicts[verdict]++;
        empty += units.empty(unit) ? 1 : 0;
        if (verdict != VerdictKind.FAILED.code()) {
            answered[combination]++;
            right[combination] += verdict == VerdictKind.RIGHT.code() ? 1 : 0;
        }
    }

    Grid.Contestant contestant() {
        return contestant;
    }

    long done() {
        return done.length;
    }

    /// Answers without a score.
    long unscored() {
        return unscored;
    }

    long empty() {
        return empty;
    }

    long of(VerdictKind kind) {
        return verdicts[kind.code()];
    }

    /// Units with a verdict.
    long scored() {
        return Arrays.stream(verdicts).sum();
    }

    Summary.Cell cell(UnitColumns units, CellSums sums, List<Map<String, String>> combinations) {
        long scored = scored();
        long rights = of(VerdictKind.RIGHT);
        long known = scored - of(VerdictKind.FAILED);
        return new Summary.Cell(
                contestant.lane(),
                contestant.task(),
                contestant.variant(),
                samples,
                VerdictKind.named(verdicts),
                known == 0 ? null : Proportion.wilson(rights, known),
                scored == 0 ? null : Proportion.wilson(rights, scored),
                scored == 0 ? 0 : (double) rights / scored,
                scored == 0 ? 1 : (double) (scored - of(VerdictKind.WRONG)) / scored,
                strata(combinations),
                sums.tokens(),
                units.latency(done),
                sums.cost(rights, answers),
                sums.attempts(),
                sums.servedModels());
    }

    private Map<String, Map<String, Proportion>> strata(List<Map<String, String>> combinations) {
        // sums by name and value, for a value may be in several combinations
        Map<String, Map<String, long[]>> sums = new TreeMap<>();
        for (int i = 0; i < combinations.size(); i++) {
            if (answered[i] == 0) {
                continue;
            }
            for (Map.Entry<String, String> stratum : combinations.get(i).entrySet()) {
                long[] sum = sums.computeIfAbsent(stratum.getKey(), name -> new TreeMap<>())
                        .computeIfAbsent(stratum.getValue(), value -> new long[2]);
                sum[0] += right[i];
                sum[1] += answered[i];
            }
        }
        Map<String, Map<String, Proportion>> rates = new TreeMap<>();
        sums.forEach((name, values) -> {
            Map<String, Proportion> ofName = new TreeMap<>();
            values.forEach((value, sum) -> ofName.put(value, Proportion.wilson(sum[0], sum[1])));
            rates.put(name, ofName);
        });
        return rates;
    }
}
