package dev.assay.harness.run;

import dev.assay.reports.journal.Manifest.LaneFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a local lane that goes on meets the engine it was begun with: the same path may hold other weights
/// by now, and another program may answer. A lane whose answers come from two engines is a comparison of
/// nothing.
final class SameEngine {
    /// Fact → its name for people. Of weights a file's digest counts, not its path.
    private static final Map<String, String> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("model.sha256", "weights of the SHA-256");
        FACTS.put("engine", "the engine");
        FACTS.put("engine.build", "the engine's build");
        FACTS.put("engine.version", "the engine's version");
        FACTS.put("context.length", "a context of tokens:");
    }

    private SameEngine() {}

    /// What differs, one message each. What is not known on both sides is not compared.
    ///
    /// @param before the lane as the run was begun
    /// @param now    what is known of its engine now
    static List<String> differences(LaneFacts before, Map<String, String> now) {
        List<String> differences = new ArrayList<>();
        FACTS.forEach((fact, name) -> {
            String old = before.engine().get(fact);
            String met = now.get(fact);
            if (old != null && met != null && !old.equals(met)) {
                differences.add("lane '" + before.id() + "' was begun with " + name + " " + old + ", and has " + met
                        + " now; put the old one back, or start a new run");
            }
        });
        return differences;
    }
}
