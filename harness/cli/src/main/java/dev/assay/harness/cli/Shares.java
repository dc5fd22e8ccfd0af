package dev.assay.harness.cli;

import dev.assay.reports.summary.AlarmThresholds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads shares from the command line: `5%` or `0.05`.
final class Shares {
    private Shares() {}

    /// @param problems receives what cannot be read; it is left out then
    static Map<String, Double> read(Map<String, String> words, List<String> problems) {
        Map<String, Double> shares = new TreeMap<>();
        words.forEach((name, word) -> {
            try {
                boolean percent = word.endsWith("%");
                double number = Double.parseDouble(
                        percent ? word.substring(0, word.length() - 1).strip() : word);
                double share = percent ? number / 100 : number;
                AlarmThresholds.of(Map.of(name, share));
                shares.put(name, share);
            } catch (NumberFormatException e) {
                problems.add("--alarm " + name + "=" + word + " is no share; write 5% or 0.05");
            } catch (IllegalArgumentException e) {
                problems.add("--alarm " + name + "=" + word + ": " + e.getMessage());
            }
        });
        return shares;
    }
}
