package dev.assay.reports.summary;

import dev.assay.reports.journal.Outcome;
import dev.assay.reports.stats.Clusters;
import dev.assay.reports.stats.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the units of one contestant, once everything was read, and makes its cell of the summary.
final class CellTally {
    private final Grid.Contestant contestant;
    private final long[] verdicts = new long[7];
    /// Per combination of strata: what was answered. A sample is a cluster.
    private final List<Clusters> byStrata = new ArrayList<>();

    private final Clusters answered = new Clusters();
    private final Clusters all = new Clusters();
    private final RepeatTally repeats;
    private final int[] done;
    private long samples;
    private long unscored;
    private long empty;
    private long answers;

    CellTally(Grid grid, Grid.Contestant contestant, UnitColumns units) {
        this.contestant = contestant;
        this.repeats = new RepeatTally(grid.epochs());
        grid.strata().combinations().forEach(combination -> byStrata.add(new Clusters()));
        int[] found = new int[16];
        int size = 0;
        for (int row = 0; row < grid.rows(); row++) {
            if (!grid.task(row).equals(contestant.task())) {
                continue;
            }
            boolean any = false;
            int right = 0;
            int said = 0;
            int verdicts = 0;
            for (int epoch = 1; epoch <= grid.epochs(); epoch++) {
                int unit = grid.unit(row, epoch, contestant);
                Outcome outcome = units.outcome(unit);
                if (outcome == null) {
                    continue;
                }
                any = true;
                answers += outcome.settles() ? 1 : 0;
                count(units, unit);
                int verdict = units.verdict(unit);
                verdicts += verdict == 0 ? 0 : 1;
                if (verdict != 0 && verdict != VerdictKind.FAILED.code()) {
                    said++;
                    right += verdict == VerdictKind.RIGHT.code() ? 1 : 0;
                    repeats.epoch(verdict == VerdictKind.RIGHT.code(), units.vote(unit));
                }
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = unit;
            }
            samples += any ? 1 : 0;
            answered.add(right, said);
            all.add(right, verdicts);
            byStrata.get(grid.strata().combination(row)).add(right, said);
            repeats.endOfSample();
        }
        this.done = Arrays.copyOf(found, size);
    }

    private void count(UnitColumns units, int unit) {
        int verdict = units.verdict(unit);
        if (verdict == 0) {
            unscored++;
            return;
        }
        verdicts[verdict]++;
        empty += units.empty(unit) ? 1 : 0;
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

    /// @param alarms the shares that passed their threshold
    Summary.Cell cell(
            UnitColumns units, CellSums sums, List<Map<String, String>> combinations, List<Summary.Alarm> alarms) {
        long scored = scored();
        long rights = of(VerdictKind.RIGHT);
        return new Summary.Cell(
                contestant.lane(),
                contestant.task(),
                contestant.variant(),
                samples,
                VerdictKind.named(verdicts),
                answered.rate(),
                all.rate(),
                scored == 0 ? 0 : (double) rights / scored,
                scored == 0 ? 1 : (double) (scored - of(VerdictKind.WRONG)) / scored,
                strata(combinations),
                sums.tokens(),
                units.latency(done),
                sums.cost(rights, answers),
                sums.attempts(),
                sums.servedModels(),
                repeats.repeats(),
                alarms);
    }

    private Map<String, Map<String, Proportion>> strata(List<Map<String, String>> combinations) {
        // sums by name and value, for a value may be in several combinations
        Map<String, Map<String, Clusters>> sums = new TreeMap<>();
        for (int i = 0; i < combinations.size(); i++) {
            for (Map.Entry<String, String> stratum : combinations.get(i).entrySet()) {
                sums.computeIfAbsent(stratum.getKey(), name -> new TreeMap<>())
                        .computeIfAbsent(stratum.getValue(), value -> new Clusters())
                        .add(byStrata.get(i));
            }
        }
        Map<String, Map<String, Proportion>> rates = new TreeMap<>();
        sums.forEach((name, values) -> {
            Map<String, Proportion> ofName = new TreeMap<>();
            values.forEach((value, sum) -> {
                Proportion rate = sum.rate();
                if (rate != null) {
                    ofName.put(value, rate);
                }
            });
            if (!ofName.isEmpty()) {
                rates.put(name, ofName);
            }
        });
        return rates;
    }
}
