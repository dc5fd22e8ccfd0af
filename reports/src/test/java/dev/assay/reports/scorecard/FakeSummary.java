package dev.assay.reports.scorecard;

import dev.assay.reports.journal.CostFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.stats.McNemar;
import dev.assay.reports.stats.PairVerdict;
import dev.assay.reports.stats.PairedDifference;
import dev.assay.reports.stats.Proportion;
import dev.assay.reports.summary.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts the rows of a [FakeRun] into a summary, so that a page made of it is consistent.
record FakeSummary(FakeRun run, List<SampleRow> rows) {
    static Summary of(FakeRun run, List<SampleRow> rows) {
        return new FakeSummary(run, rows).summary();
    }

    private Summary summary() {
        List<Summary.Cell> cells = new ArrayList<>();
        List<String[]> who = new ArrayList<>();
        for (String lane : run.lanes) {
            for (String variant : run.variants) {
                cells.add(cell(lane, variant));
                who.add(new String[] {lane, variant});
            }
        }
        List<Summary.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            for (int j = i + 1; j < who.size(); j++) {
                Summary.Pair pair = pair(who.get(i), who.get(j));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        long planned = (long) run.samples * run.epochs * who.size();
        long done = rows.stream().mapToLong(row -> row.given().size()).sum();
        return new Summary(
                Summary.SCHEMA,
                run.manifest().run(),
                "exact@1",
                planned == done,
                planned,
                done,
                cells,
                pairs,
                run.alarms,
                run.engines,
                null,
                List.of());
    }

    private List<SampleRow.Given> given(String lane, String variant) {
        return rows.stream()
                .flatMap(row -> row.given().stream())
                .filter(g -> g.score().unit().lane().equals(lane)
                        && g.score().unit().variant().equals(variant))
                .toList();
    }

    private Summary.Cell cell(String lane, String variant) {
        List<SampleRow.Given> given = given(lane, variant);
        Map<String, Long> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(
                    verdict.key(),
                    given.stream()
                            .filter(g -> g.score().verdict().equals(verdict.key()))
                            .count());
        }
        long right = given.stream().filter(FakeSummary::right).count();
        long failed = verdicts.getOrDefault("failed", 0L);
        long wrong = verdicts.getOrDefault("wrong", 0L);
        long n = given.size();
        return new Summary.Cell(
                lane,
                run.task,
                variant,
                n,
                verdicts,
                n == failed ? null : Proportion.wilson(right, n - failed),
                n == 0 ? null : Proportion.wilson(right, n),
                n == 0 ? 0 : (double) right / n,
                n == 0 ? 1 : (double) (n - wrong) / n,
                strata(lane, variant),
                tokens(given),
                new Summary.Latency(
                        quantiles(given, m -> since(m, m.firstReasoning())),
                        quantiles(given, m -> since(m, m.firstAnswer())),
                        quantiles(given, m -> since(m, m.end())),
                        run.timed && n > failed ? 118.4 : null,
                        null,
                        null,
                        null),
                cost(given, right),
                n,
                n > failed ? List.of(lane + "-32b-instruct-0801") : List.of(),
                null,
                List.of());
    }

    private Map<String, Map<String, Proportion>> strata(String lane, String variant) {
        Map<String, Map<String, Proportion>> strata = new LinkedHashMap<>();
        for (String stratum : List.of("language", "level")) {
            Map<String, long[]> counts = new LinkedHashMap<>();
            for (SampleRow row : rows) {
                for (SampleRow.Given g : row.given()) {
                    if (g.score().unit().lane().equals(lane)
                            && g.score().unit().variant().equals(variant)
                            && !g.score().verdict().equals("failed")) {
                        String value = row.items().getFirst().strata().getOrDefault(stratum, "");
                        long[] count = counts.computeIfAbsent(value, key -> new long[2]);
                        count[0] += right(g) ? 1 : 0;
                        count[1]++;
                    }
                }
            }
            Map<String, Proportion> rates = new LinkedHashMap<>();
            counts.forEach((value, count) -> rates.put(value, Proportion.wilson(count[0], count[1])));
            strata.put(stratum, rates);
        }
        return strata;
    }

    private static Summary.Tokens tokens(List<SampleRow.Given> given) {
        Long prompt = sum(given, JournalLine.Tokens::prompt);
        Long hit = sum(given, JournalLine.Tokens::cacheHit);
        return new Summary.Tokens(
                prompt,
                hit,
                sum(given, JournalLine.Tokens::cacheMiss),
                sum(given, JournalLine.Tokens::completion),
                sum(given, JournalLine.Tokens::reasoning),
                hit == null || prompt == null ? null : (double) hit / prompt,
                usages(given).filter(t -> t.prompt() == null).count());
    }

    private static Stream<JournalLine.Tokens> usages(List<SampleRow.Given> given) {
        return given.stream().flatMap(g -> Stream.ofNullable(g.attempt())).map(JournalLine.Attempt::usage);
    }

    private static @Nullable Long sum(List<SampleRow.Given> given, Function<JournalLine.Tokens, @Nullable Long> count) {
        List<Long> known =
                usages(given).flatMap(t -> Stream.ofNullable(count.apply(t))).toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Long since(JournalLine.Marks marks, @Nullable Long mark) {
        return marks.sent() == null || mark == null ? null : Long.valueOf(mark - marks.sent());
    }

    private static Summary.@Nullable Quantiles quantiles(
            List<SampleRow.Given> given, Function<JournalLine.Marks, @Nullable Long> latency) {
        long[] sorted = given.stream()
                .flatMap(g -> Stream.ofNullable(g.attempt()))
                .flatMap(a -> Stream.ofNullable(latency.apply(a.marks())))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return null;
        }
        long[] at = Arrays.stream(new double[] {0.5, 0.9, 0.95, 0.99, 1})
                .mapToLong(q -> sorted[(int) Math.ceil(q * sorted.length) - 1])
                .toArray();
        return new Summary.Quantiles(sorted.length, at[0], at[1], at[2], at[3], at[4]);
    }

    private static Summary.Cost cost(List<SampleRow.Given> given, long right) {
        BigDecimal billed = money(given, CostFacts::billed);
        long unpriced = given.stream()
                .filter(g -> g.costs().getFirst().billed() == null)
                .count();
        return new Summary.Cost(
                billed,
                money(given, CostFacts::cold),
                money(given, CostFacts::warm),
                billed == null ? null : "USD",
                billed == null || right == 0 ? null : billed.divide(BigDecimal.valueOf(right), MathContext.DECIMAL64),
                unpriced);
    }

    private static @Nullable BigDecimal money(
            List<SampleRow.Given> given, Function<CostFacts, @Nullable BigDecimal> price) {
        List<BigDecimal> known = given.stream()
                .flatMap(g -> g.costs().stream())
                .flatMap(c -> Stream.ofNullable(price.apply(c)))
                .toList();
        return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Summary.@Nullable Pair pair(String[] a, String[] b) {
        long both = 0;
        long onlyA = 0;
        long onlyB = 0;
        long neither = 0;
        List<SampleRow.Given> as = given(a[0], a[1]);
        List<SampleRow.Given> bs = given(b[0], b[1]);
        for (int i = 0; i < as.size(); i++) {
            SampleRow.Given one = as.get(i);
            SampleRow.Given other = bs.get(i);
            if (!one.score().verdict().equals("failed")
                    && !other.score().verdict().equals("failed")) {
                both += right(one) && right(other) ? 1 : 0;
                onlyA += right(one) && !right(other) ? 1 : 0;
                onlyB += !right(one) && right(other) ? 1 : 0;
                neither += !right(one) && !right(other) ? 1 : 0;
            }
        }
        if (both + onlyA + onlyB + neither == 0) {
            return null;
        }
        PairedDifference difference = PairedDifference.newcombe(both, onlyA, onlyB, neither);
        double p = McNemar.exact(onlyA, onlyB);
        return new Summary.Pair(
                run.task,
                a[0],
                a[1],
                b[0],
                b[1],
                both,
                onlyA,
                onlyB,
                neither,
                as.size() - difference.n(),
                difference.value(),
                difference.low(),
                difference.high(),
                p,
                PairVerdict.of(onlyA, onlyB, p).id());
    }

    private static boolean right(SampleRow.Given given) {
        return given.score().verdict().equals("right");
    }
}
