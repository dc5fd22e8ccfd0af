package dev.assay.harness.cli;

import dev.assay.reports.stats.Proportion;
import dev.assay.reports.summary.Summary;
import dev.assay.reports.summary.Summary.Cell;
import dev.assay.reports.summary.Summary.Pair;
import dev.assay.reports.summary.Summary.Position;
import dev.assay.reports.summary.Summary.Quantiles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A summary as a table for a terminal. What is not known says so; a verdict that nothing had is left to the
/// scorecard.
final class ResultTable {
    private static final String UNKNOWN = "not known";

    private ResultTable() {}

    /// @param simulated whether a lane has no real model behind it; it is said beside its name
    static List<String> lines(Summary summary, Predicate<String> simulated) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "model", "task", "right", "accuracy (95 %)", "failed = wrong", "cut", "none", "refused", "failed"));
        for (Cell cell : summary.cells()) {
            rows.add(List.of(
                    name(cell.lane(), simulated),
                    cell.task() + " " + cell.variant(),
                    cell.verdicts().getOrDefault("right", 0L) + "/" + done(cell),
                    rate(cell.accuracy()),
                    cell.strict() == null ? "–" : percent(cell.strict().value()),
                    count(cell, "truncated"),
                    count(cell, "no_answer"),
                    count(cell, "refused"),
                    count(cell, "failed")));
        }
        List<String> lines = new ArrayList<>(table(rows));
        rows.clear();
        rows.add(List.of(
                "model",
                "task",
                "first token p50/p95",
                "total p50/p95",
                "out tokens",
                "hit",
                "billed",
                "cold",
                "warm"));
        for (Cell cell : summary.cells()) {
            rows.add(List.of(
                    name(cell.lane(), simulated),
                    cell.task() + " " + cell.variant(),
                    times(cell.latency().firstToken()),
                    times(cell.latency().total()),
                    cell.tokens().completion() == null
                            ? UNKNOWN
                            : String.format(Locale.ROOT, "%,d", cell.tokens().completion()),
                    cell.tokens().cacheHitShare() == null
                            ? UNKNOWN
                            : percent(cell.tokens().cacheHitShare()),
                    money(cell.cost().billed(), cell.cost().currency()),
                    money(cell.cost().cold(), cell.cost().currency()),
                    money(cell.cost().warm(), cell.cost().currency())));
        }
        lines.add("");
        lines.addAll(table(rows));
        add(lines, RepeatsTable.lines(summary.cells(), simulated));
        add(lines, TranslationTable.lines(summary.translations(), simulated));
        if (!summary.engines().isEmpty()) {
            add(lines, table(EngineTable.rows(summary)));
        }
        if (!summary.pairs().isEmpty()) {
            lines.add("");
            summary.pairs().stream().filter(ResultTable::isWorthASentence).forEach(pair -> lines.add(sentence(pair)));
        }
        List<Position> positions = summary.positions();
        if (positions != null) {
            lines.add("");
            positions.forEach(position -> lines.add(sentence(position)));
        }
        for (String alarm : summary.alarms()) {
            lines.add("! " + alarm);
        }
        return lines;
    }

    /// Two models in one variant, or one model in two. Orders of the same options have a sentence of their own,
    /// and what crosses both says nothing; all of it is in the summary.
    private static boolean isWorthASentence(Pair p) {
        boolean oneVariant = p.variantA().equals(p.variantB());
        return p.laneA().equals(p.laneB()) ? !isRotated(p.variantA()) && !isRotated(p.variantB()) : oneVariant;
    }

    private static boolean isRotated(String variant) {
        return variant.contains("-rot");
    }

    private static void add(List<String> lines, List<String> more) {
        if (!more.isEmpty()) {
            lines.add("");
            lines.addAll(more);
        }
    }

    /// One comparison as a sentence.
    static String sentence(Pair p) {
        boolean plain = !p.laneA().equals(p.laneB()) && p.variantA().equals(p.variantB()) && !isRotated(p.variantA());
        String a = plain ? p.laneA() : p.laneA() + " " + p.variantA();
        String b = plain ? p.laneB() : p.laneB() + " " + p.variantB();
        long n = p.both() + p.onlyA() + p.onlyB() + p.neither();
        String verdict = switch (p.verdict()) {
            case "a" -> a + " is better";
            case "b" -> b + " is better";
            default -> "Tie: not resolved";
        };
        return String.format(
                Locale.ROOT,
                "%s: %s. %s %+.1f points against %s (95 %% %+.1f … %+.1f), same %,d samples, %d : %d apart, exact McNemar p = %s.",
                p.task(),
                verdict,
                a,
                p.difference() * 100,
                b,
                p.low() * 100,
                p.high() * 100,
                n,
                p.onlyA(),
                p.onlyB(),
                p.p() < 0.001 ? "0.001 or less" : String.format(Locale.ROOT, "%.3f", p.p()));
    }

    /// One position check as a sentence.
    static String sentence(Position p) {
        String share = p.consistency() == null
                ? "no question with an option read in every order"
                : "the same option in every order for " + p.consistency().successes() + " of "
                        + p.samples() + " questions, " + rate(p.consistency()) + "; right in every order: "
                        + p.rightInAll();
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < p.chosen().size(); i++) {
            places.append(i == 0 ? " " : ", ")
                    .append((char) ('A' + i))
                    .append(' ')
                    .append(p.chosen().get(i));
        }
        return p.task() + " " + p.variant() + ", " + p.lane() + ", options in " + p.orders() + " orders: " + share
                + "; named" + places + ".";
    }

    static String name(String lane, Predicate<String> simulated) {
        return simulated.test(lane) ? lane + " (simulated)" : lane;
    }

    private static long done(Cell cell) {
        return cell.verdicts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String count(Cell cell, String verdict) {
        return String.valueOf(cell.verdicts().getOrDefault(verdict, 0L));
    }

    static String rate(@Nullable Proportion p) {
        return p == null
                ? "–"
                : String.format(Locale.ROOT, "%.1f %% (%.1f…%.1f)", p.value() * 100, p.low() * 100, p.high() * 100);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String times(@Nullable Quantiles q) {
        return q == null ? UNKNOWN : seconds(q.p50()) + " / " + seconds(q.p95());
    }

    static String seconds(long nanos) {
        return nanos < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return UNKNOWN;
        }
        return amount.round(new MathContext(4)).stripTrailingZeros().toPlainString() + " " + currency;
    }

    private static List<String> table(List<List<String>> rows) {
        return table(rows, 2);
    }

    /// @param names how many columns hold names; the others hold figures
    static List<String> table(List<List<String>> rows, int names) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                // names to the left, figures to the right
                line.append(i < names ? row.get(i) + padding : padding + row.get(i))
                        .append(i < columns - 1 ? "  " : "");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
