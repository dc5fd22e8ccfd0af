package dev.assay.harness.run;

import dev.assay.datasets.BadDataException;
import dev.assay.datasets.Sample;
import dev.assay.harness.digest.Digest;
import dev.assay.harness.index.LongIndex;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.task.ShotPicker;
import dev.assay.harness.task.TaskChoice;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.PromptPart;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.WholeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what will be asked, before the first call: a line per item, every text once. Reads every sample, so
/// that a bad row is found before money is spent.
final class Planner {
    private static final int SHOWN = 5;

    private final LongIndex written = new LongIndex();
    private final LongIndex units = new LongIndex();
    private final Map<String, Long> samples = new LinkedHashMap<>();
    private final List<String> problems;
    private final List<Notice> notices = new ArrayList<>();
    private long items;

    /// @param problems receives one message per bad dataset
    Planner(List<String> problems) {
        this.problems = problems;
    }

    /// Items written.
    long items() {
        return items;
    }

    /// Samples per task, over all its variants.
    long samples(String task) {
        return samples.getOrDefault(task, 0L);
    }

    /// What is to be told when the run begins.
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /// Looks at every sample and writes nothing, so that a bad row is told together with all else that is
    /// wrong.
    void check(List<TaskChoice> tasks) {
        for (TaskChoice task : tasks) {
            ShotPicker shots = new ShotPicker(task);
            try (Stream<Sample> all = task.samples()) {
                all.forEach(sample -> task.task().prompt().render(sample, shots.of(sample)));
            } catch (BadDataException | IllegalArgumentException bad) {
                problems.add("task " + task.task().id() + ": " + bad.getMessage());
            }
        }
    }

    void write(RunDirectory directory, List<TaskChoice> tasks) throws IOException {
        try (WholeFile itemLines = WholeFile.open(directory, directory.itemsFile());
                WholeFile promptLines = WholeFile.open(directory, directory.promptsFile())) {
            for (TaskChoice task : tasks) {
                try {
                    write(task, itemLines, promptLines);
                } catch (BadDataException | IllegalArgumentException bad) {
                    problems.add("task " + task.task().id() + ": " + bad.getMessage());
                }
            }
            if (problems.isEmpty()) {
                promptLines.commit();
                itemLines.commit();
            }
        }
    }

    private void write(TaskChoice choice, WholeFile itemLines, WholeFile promptLines) throws IOException {
        ShotPicker shots = new ShotPicker(choice);
        long count = 0;
        try (Stream<Sample> samplesOfTask = choice.samples()) {
            for (Iterator<Sample> it = samplesOfTask.iterator(); it.hasNext(); count++) {
                Sample sample = it.next();
                Prompt prompt = choice.task().prompt().render(sample, shots.of(sample));
                ItemFacts item = JournalMapping.item(choice, sample, prompt);
                refuseTwice(choice, sample);
                for (Prompt.Turn turn : prompt.turns()) {
                    for (String part : turn.parts()) {
                        writeOnce(part, promptLines);
                    }
                }
                itemLines.add(item);
                items++;
            }
        }
        if (count == 0) {
            problems.add("task " + choice.task().id() + " has no sample to ask: its options leave none of its rows");
        }
        samples.merge(choice.task().id(), count, Math::max);
        String partial = PartialSets.of(choice, count);
        if (partial != null) {
            notices.add(new Notice("partial-set", partial));
        }
        List<String> shortened = shots.shortened();
        if (!shortened.isEmpty()) {
            notices.add(new Notice(
                    "fewer-shots",
                    "task " + choice.task().id() + ": " + shortened.size()
                            + " questions are among their own worked examples and are asked with one fewer: "
                            + shortened.stream().limit(SHOWN).collect(Collectors.joining(", "))
                            + (shortened.size() > SHOWN ? ", …" : "")));
        }
    }

    private void refuseTwice(TaskChoice choice, Sample sample) {
        long key = Digest.head(choice.task().id() + '\n' + sample.id() + '\n' + choice.variant());
        if (units.get(key) >= 0) {
            throw new IllegalArgumentException("sample " + sample.id() + " occurs twice in the variant '"
                    + choice.variant() + "'; was the task named twice with the same shots?");
        }
        units.put(key, 0);
    }

    private void writeOnce(String text, WholeFile promptLines) throws IOException {
        String digest = Digest.of(text);
        if (written.get(Digest.head(digest)) < 0) {
            written.put(Digest.head(digest), 0);
            promptLines.add(new PromptPart(digest, text));
        }
    }
}
