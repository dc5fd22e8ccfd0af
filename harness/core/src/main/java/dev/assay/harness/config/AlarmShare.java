package dev.assay.harness.config;

import dev.assay.reports.summary.AlarmThresholds;
import java.util.Map;

/// A share of units above which an alarm is raised, as people write it: `5%` or `0.05`.
public final class AlarmShare {
    private AlarmShare() {}

    /// @param name the alarm: `truncated`, `no-answer`, `refused`, `failed`, `empty`, `unknown-usage`
    /// @param word its share
    /// @throws IllegalArgumentException for another name, or a word that is no share; the message says what
    ///                                  to write
    public static double read(String name, String word) {
        boolean percent = word.endsWith("%");
        String digits = percent ? word.substring(0, word.length() - 1).strip() : word;
        double number;
        try {
            number = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + word + "' is no share; write 5% or 0.05", e);
        }
        double share = percent ? number / 100 : number;
        AlarmThresholds.of(Map.of(name, share));
        return share;
    }
}
