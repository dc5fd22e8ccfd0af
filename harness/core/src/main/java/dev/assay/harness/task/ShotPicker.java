package dev.assay.harness.task;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The worked examples of each prompt of a task: in the language of the item and, where the dataset has any of
/// its subject, of its subject. Remembers what it has picked. For one thread.
public final class ShotPicker {
    private final TaskChoice choice;
    private final Map<String, List<Shot>> byLanguage = new HashMap<>();
    private final Map<String, List<Shot>> picked = new HashMap<>();

    public ShotPicker(TaskChoice choice) {
        this.choice = choice;
    }

    /// @throws IllegalArgumentException when the dataset has fewer than were asked for
    /// @throws dev.assay.datasets.BadDataException when they cannot be read
    public List<Shot> of(Sample sample) {
        if (choice.shots() == 0) {
            return List.of();
        }
        String subject = sample.strata().getOrDefault(Sample.SUBJECT, "");
        return picked.computeIfAbsent(sample.language() + "\n" + subject, key -> pick(sample.language(), subject));
    }

    private List<Shot> pick(String language, String subject) {
        List<Shot> all = byLanguage.computeIfAbsent(language, choice.task().dataset()::shots);
        List<Shot> ofSubject = all.stream()
                .filter(shot -> subject.equals(shot.sample().strata().getOrDefault(Sample.SUBJECT, "")))
                .toList();
        List<Shot> there = ofSubject.isEmpty() ? all : ofSubject;
        if (there.size() < choice.shots()) {
            throw new IllegalArgumentException("has " + there.size() + " worked examples in '" + language + "'"
                    + (ofSubject.isEmpty() ? "" : " of the subject " + subject) + ", and shots=" + choice.shots()
                    + " asks for more"
                    + (there.isEmpty() ? "; the file that holds them may be missing beside its rows" : ""));
        }
        return there.subList(0, choice.shots());
    }
}
