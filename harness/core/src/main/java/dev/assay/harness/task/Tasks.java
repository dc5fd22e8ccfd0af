package dev.assay.harness.task;

import dev.assay.datasets.BadDataException;
import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.Spec;
import dev.assay.harness.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one visible list of the tasks that come with Assay.
public final class Tasks {
    public static final List<TaskKind> ALL = List.of(new FreshMathTask(), new Gsm8kTask());

    private Tasks() {}

    /// Resolves what was asked for.
    ///
    /// @param limit    most samples per task where the task has no limit of its own; null for all
    /// @param problems receives one message per problem; the result is usable only when none came
    public static List<TaskChoice> resolve(List<String> texts, @Nullable Long limit, List<String> problems) {
        List<TaskChoice> choices = new ArrayList<>();
        for (String text : texts) {
            TaskChoice choice = resolve(text, problems);
            if (choice != null) {
                choices.add(choice.limit() == null && limit != null ? choice.withLimit(limit) : choice);
            }
        }
        return choices;
    }

    private static @Nullable TaskChoice resolve(String text, List<String> problems) {
        Spec spec;
        try {
            spec = Spec.parse(text);
        } catch (SpecException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
        TaskKind kind =
                ALL.stream().filter(k -> k.id().equals(spec.name())).findFirst().orElse(null);
        if (kind == null) {
            problems.add("there is no task '" + spec.name() + "'; there are "
                    + ALL.stream().map(TaskKind::id).collect(Collectors.joining(", ")));
            return null;
        }
        Options options = new Options(spec, problems);
        int before = problems.size();
        try {
            TaskChoice choice = kind.resolve(options);
            options.refuseUnknown();
            return problems.size() == before ? choice : null;
        } catch (BadDataException | IllegalArgumentException e) {
            problems.add("'" + text + "': " + e.getMessage());
            return null;
        }
    }
}
