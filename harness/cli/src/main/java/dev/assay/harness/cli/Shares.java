package dev.assay.harness.cli;

import dev.assay.harness.config.AlarmShare;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The alarms of a run: what is typed, `truncated=2%`, goes before what the file says, one by one.
final class Shares {
    private Shares() {}

    /// @param typed    alarm → share as typed
    /// @param inFile   alarm → share of the file
    /// @param problems receives what cannot be read; it is left out then
    static Map<String, Double> read(Map<String, String> typed, Map<String, Double> inFile, List<String> problems) {
        Map<String, Double> shares = new TreeMap<>(inFile);
        typed.forEach((name, word) -> {
            try {
                shares.put(name, AlarmShare.read(name, word));
            } catch (IllegalArgumentException e) {
                problems.add("--alarm " + name + "=" + word + ": " + e.getMessage());
            }
        });
        return shares;
    }
}
