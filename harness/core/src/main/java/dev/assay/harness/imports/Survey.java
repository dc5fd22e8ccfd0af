package dev.assay.harness.imports;

import dev.assay.harness.task.AnswerForm;
import dev.assay.reports.journal.KeyOrdinals;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a first reading of the logs tells, before anything is written: who was asked what, how often, and what
/// kind of answer is looked for. Keeps a hash a unit.
final class Survey {
    /// What is known of a task.
    static final class Task {
        private final KeyOrdinals samples = new KeyOrdinals(0);
        private final Set<String> variants = new LinkedHashSet<>();
        private final Set<String> languages = new TreeSet<>();
        private boolean numbers = true;
        private boolean letters = true;
        private boolean golds;

        long samples() {
            return samples.size();
        }

        Set<String> variants() {
            return variants;
        }

        List<String> languages() {
            return List.copyOf(languages);
        }

        /// Letters where every sample has options and a gold among them, else numbers where every gold is one,
        /// else text.
        AnswerForm form() {
            return letters ? AnswerForm.LETTER : numbers ? AnswerForm.NUMBER : AnswerForm.TEXT;
        }
    }

    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final Set<String> lanes = new LinkedHashSet<>();
    private final KeyOrdinals units = new KeyOrdinals(0);
    private int epochs = 1;
    private @Nullable Instant earliest;

    void add(LoggedReply reply) {
        lanes.add(reply.lane());
        Task task = tasks.computeIfAbsent(reply.task(), name -> new Task());
        task.samples.add(reply.sample());
        task.variants.add(reply.variant());
        task.languages.add(reply.language());
        task.golds |= !reply.gold().isBlank();
        task.letters &= !reply.choices().isEmpty() && LoggedGold.in(AnswerForm.LETTER, reply) != null;
        task.numbers &= LoggedGold.in(AnswerForm.NUMBER, reply) != null;
        units.add(reply.task(), reply.sample(), reply.variant(), Integer.toString(reply.epoch()), reply.lane());
        epochs = Math.max(epochs, reply.epoch());
        if (reply.at() != null && (earliest == null || reply.at().isBefore(earliest))) {
            earliest = reply.at();
        }
        if (lanes.size() > 1_000 || tasks.size() > 10_000 || epochs > 10_000) {
            throw new BadLogException("the logs name " + lanes.size() + " models, " + tasks.size() + " tasks and "
                    + epochs + " epochs; more than 1,000 models, 10,000 tasks or 10,000 epochs are taken for a mistake"
                    + " in the mapping");
        }
    }

    Map<String, Task> tasks() {
        return tasks;
    }

    Set<String> lanes() {
        return lanes;
    }

    long units() {
        return units.size();
    }

    int epochs() {
        return epochs;
    }

    @Nullable
    Instant earliest() {
        return earliest;
    }

    /// A task of which no sample has a gold.
    List<String> withoutGold() {
        return tasks.entrySet().stream()
                .filter(entry -> !entry.getValue().golds)
                .map(Map.Entry::getKey)
                .toList();
    }
}
