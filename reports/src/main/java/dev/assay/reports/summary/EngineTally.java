package dev.assay.reports.summary;

import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the engines on this machine took, over all sessions of a run: the highest peak, and processor time
/// together.
final class EngineTally {
    private static final String MEASURED = "engine-measured";
    private final Map<String, Taken> lanes = new HashMap<>();

    private record Taken(
            @Nullable Long peak,
            @Nullable Long weights,
            @Nullable Long cpu,
            @Nullable Long starts) {
        private static final Taken NOTHING = new Taken(null, null, null, null);

        Taken and(Map<String, String> figures) {
            Long weightsNow = number(figures.get("memory.weights.bytes"));
            Long peakNow = number(figures.get("memory.peak.bytes"));
            Long told = peakNow == null ? number(figures.get("memory.bytes")) : peakNow;
            return new Taken(
                    larger(peak, told),
                    larger(weights, weightsNow),
                    plus(cpu, number(figures.get("cpu.ms"))),
                    plus(starts, number(figures.get("engine.starts"))));
        }
    }

    void add(EventFacts event) {
        if (event.kind().equals(MEASURED) && event.lane() != null) {
            lanes.merge(event.lane(), Taken.NOTHING.and(event.facts()), (before, now) -> before.and(event.facts()));
        }
    }

    /// One for each lane of which something is known, in manifest order.
    List<Summary.Engine> engines(Manifest manifest) {
        List<Summary.Engine> engines = new ArrayList<>();
        for (Manifest.LaneFacts lane : manifest.lanes()) {
            Taken taken = lanes.getOrDefault(lane.id(), Taken.NOTHING);
            Summary.Engine engine = engine(lane, taken);
            if (!lane.simulated() && !engine.equals(nothing(lane.id()))) {
                engines.add(engine);
            }
        }
        return engines;
    }

    private static Summary.Engine nothing(String lane) {
        return new Summary.Engine(lane, null, null, null, null, null, null, null, null, null, null);
    }

    private static Summary.Engine engine(Manifest.LaneFacts lane, Taken taken) {
        Map<String, String> facts = lane.engine();
        String build = facts.getOrDefault("engine.build", facts.get("engine.version"));
        return new Summary.Engine(
                lane.id(),
                facts.get("engine"),
                build,
                facts.get("model.quantisation"),
                number(facts.get("model.bytes")),
                lane.contextTokens(),
                number(facts.get("engine.load.ms")),
                taken.peak,
                taken.weights,
                taken.cpu,
                taken.starts);
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static @Nullable Long larger(@Nullable Long a, @Nullable Long b) {
        return a == null ? b : b == null ? a : Long.valueOf(Math.max(a, b));
    }

    private static @Nullable Long plus(@Nullable Long a, @Nullable Long b) {
        return a == null ? b : b == null ? a : Long.valueOf(a + b);
    }
}
