package dev.assay.harness.run;

import dev.assay.reports.journal.EventFacts;
import dev.assay.reports.journal.LineAppender;
import dev.assay.reports.journal.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes `events.jsonl` and tells the listener.
final class Events {
    private final LineAppender<EventFacts> lines;
    private final RunListener listener;

    Events(LineAppender<EventFacts> lines, RunListener listener) {
        this.lines = lines;
        this.listener = listener;
    }

    void write(String kind, @Nullable String lane, String message) {
        write(kind, lane, message, Map.of());
    }

    void write(String kind, @Nullable String lane, String message, Map<String, String> facts) {
        EventFacts event = new EventFacts(Instant.now(), kind, lane, message, facts);
        try {
            lines.append(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.event(event);
    }

    void begin(boolean resumed, Manifest manifest, DoneUnits done) {
        if (!resumed) {
            write("started", null, manifest.units() + " questions are planned");
            for (Manifest.TaskFacts task : manifest.tasks()) {
                if (task.origin() != null) {
                    origin(task.id(), task.origin(), task.digest());
                }
            }
            return;
        }
        Map<String, String> facts = new TreeMap<>();
        Manifest.Tool tool = Host.tool();
        Manifest.Host host = Host.facts();
        changed(facts, "tool", manifest.tool().version(), tool.version());
        changed(facts, "jvm", manifest.host().jvm(), host.jvm());
        changed(facts, "os", manifest.host().os(), host.os());
        changed(facts, "cpus", manifest.host().cpus(), host.cpus());
        if (done.possiblyBilled() > 0) {
            write(
                    "possibly-billed",
                    null,
                    done.possiblyBilled()
                            + " calls were in flight when the run was cut; they may be billed, and are asked again");
        }
        write(
                "resumed",
                null,
                done.total() + " of " + manifest.units() + " are done"
                        + (facts.isEmpty()
                                ? ""
                                : "; changed since the run began: " + String.join(", ", facts.keySet())),
                facts);
    }

    /// Tells of a task that does not come with Assay.
    private void origin(String task, String origin, @Nullable String digest) {
        Map<String, String> facts = new TreeMap<>(Map.of("task", task, "origin", origin));
        if (digest != null) {
            facts.put("digest", digest);
        }
        write("task-origin", null, "the task " + task + " comes from " + origin, facts);
    }

    void measured(String lane, Map<String, String> figures) {
        if (!figures.isEmpty()) {
            write("engine-measured", lane, "its engine took " + words(figures), figures);
        }
    }

    private static String words(Map<String, String> figures) {
        List<String> words = new ArrayList<>();
        tell(words, figures, "memory.peak.bytes", 1e6, "%.1f MB of memory at most");
        tell(words, figures, "memory.bytes", 1e6, "%.1f MB of memory by its own account");
        tell(words, figures, "memory.weights.bytes", 1e6, "%.1f MB of it the mapped weights");
        tell(words, figures, "cpu.ms", 1e3, "%.1f s of processor time");
        tell(words, figures, "engine.starts", 1, "%.0f start(s)");
        return String.join(", ", words);
    }

    private static void tell(List<String> words, Map<String, String> figures, String name, double unit, String form) {
        String value = figures.get(name);
        if (value != null) {
            words.add(String.format(Locale.ROOT, form, Double.parseDouble(value) / unit));
        }
    }

    void end(boolean cutShort) {
        write(cutShort ? "cut-short" : "finished", null, cutShort ? "cut short" : "all that was to be asked was asked");
    }

    private static void changed(Map<String, String> facts, String name, Object before, Object now) {
        if (!before.equals(now)) {
            facts.put(name, before + " → " + now);
        }
    }
}
