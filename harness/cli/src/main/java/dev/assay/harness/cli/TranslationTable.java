package dev.assay.harness.cli;

import dev.assay.reports.summary.Translation;
import dev.assay.reports.summary.Translation.ByProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The same replies under several scoring profiles, for a terminal.
final class TranslationTable {
    /// Differing samples named below the table, per contestant.
    private static final int NAMED = 5;

    private TranslationTable() {}

    static List<String> lines(List<Translation> translations, Predicate<String> simulated) {
        if (translations.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("the same replies", "task", "profile", "accuracy (95 %)", "n"));
        List<String> differing = new ArrayList<>();
        for (Translation one : translations) {
            for (ByProfile by : one.profiles()) {
                if (by.status().equals("not_read") && by.profile().startsWith("logged-")) {
                    continue; // a scorer of another log
                }
                rows.add(List.of(
                        ResultTable.name(one.lane(), simulated),
                        one.task() + " " + one.variant(),
                        by.profile(),
                        rate(by),
                        by.accuracy() == null
                                ? "–"
                                : String.valueOf(by.accuracy().n())));
            }
            if (one.differing() > 0) {
                differing.add(differing(one));
            }
        }
        List<String> lines = new ArrayList<>(ResultTable.table(rows, 3));
        lines.addAll(differing);
        return lines;
    }

    private static String rate(ByProfile by) {
        return switch (by.status()) {
            case "not_requested" -> "not requested";
            case "not_read" -> "not read";
            default -> ResultTable.rate(by.accuracy());
        };
    }

    private static String differing(Translation one) {
        List<String> named = one.differences().stream()
                .limit(NAMED)
                .map(difference -> difference.epoch() == 1
                        ? difference.sample()
                        : difference.sample() + " (epoch " + difference.epoch() + ")")
                .toList();
        return String.format(
                Locale.ROOT,
                "%s, %s %s: profiles differ on %,d: %s%s",
                one.lane(),
                one.task(),
                one.variant(),
                one.differing(),
                String.join(", ", named),
                one.differing() > named.size() ? ", …" : "");
    }
}
