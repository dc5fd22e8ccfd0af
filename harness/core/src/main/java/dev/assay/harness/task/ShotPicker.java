package dev.assay.harness.task;

import dev.assay.datasets.Sample;
import dev.assay.datasets.Shot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The worked examples of each prompt of a task: in the language of the item and, where the dataset has any of
/// its subject, of its subject. Never the item itself, which some sets have among their examples too: the next
/// example takes its place. Remembers what it has picked. For one thread.
public final class ShotPicker {
    private final TaskChoice choice;
    private final Map<String, List<Shot>> byLanguage = new HashMap<>();
    private final Map<String, List<Shot>> fitting = new HashMap<>();
    private final List<String> shortened = new ArrayList<>();

    public ShotPicker(TaskChoice choice) {
        this.choice = choice;
    }

    /// The examples of one prompt; one fewer than asked for where the item itself is among them and no further
    /// one is there.
    ///
    /// @throws IllegalArgumentException when the dataset has fewer than were asked for
    /// @throws dev.assay.datasets.BadDataException when they cannot be read
    public List<Shot> of(Sample sample) {
        if (choice.shots() == 0) {
            return List.of();
        }
        String subject = sample.strata().getOrDefault(Sample.SUBJECT, "");
        List<Shot> there =
                fitting.computeIfAbsent(sample.language() + "\n" + subject, key -> fit(sample.language(), subject));
        List<Shot> first = there.subList(0, choice.shots());
        if (first.stream().noneMatch(shot -> isSame(shot.sample(), sample))) {
            return first;
        }
        List<Shot> others = there.stream()
                .filter(shot -> !isSame(shot.sample(), sample))
                .limit(choice.shots())
                .toList();
        if (others.size() < choice.shots()) {
            shortened.add(sample.id());
        }
        return others;
    }

    /// Ids of the samples that got fewer examples than were asked for, because they are among them themselves.
    public List<String> shortened() {
        return List.copyOf(shortened);
    }

    private List<Shot> fit(String language, String subject) {
        List<Shot> all = byLanguage.computeIfAbsent(language, choice.task().dataset()::shots);
        List<Shot> ofSubject = all.stream()
                .filter(shot -> subject.equals(shot.sample().strata().getOrDefault(Sample.SUBJECT, "")))
                .toList();
        List<Shot> there = ofSubject.isEmpty() ? all : ofSubject;
        if (ofSubject.isEmpty()
                && !subject.isEmpty()
                && !all.isEmpty()
                && all.stream().allMatch(ShotPicker::hasSubject)) {
            throw new IllegalArgumentException(
                    "has worked examples in '" + language + "' of other subjects, but none of the subject " + subject
                            + "; the file that holds them may be missing beside its rows");
        }
        if (there.size() < choice.shots()) {
            throw new IllegalArgumentException("has " + there.size() + " worked examples in '" + language + "'"
                    + (ofSubject.isEmpty() ? "" : " of the subject " + subject) + ", and shots=" + choice.shots()
                    + " asks for more"
                    + (there.isEmpty() ? "; the file that holds them may be missing beside its rows" : ""));
        }
        return there;
    }

    private static boolean hasSubject(Shot shot) {
        return shot.sample().strata().containsKey(Sample.SUBJECT);
    }

    /// The options may stand in another order.
    private static boolean isSame(Sample example, Sample sample) {
        return example.question().equals(sample.question())
                && example.choices().stream()
                        .sorted()
                        .toList()
                        .equals(sample.choices().stream().sorted().toList());
    }
}
