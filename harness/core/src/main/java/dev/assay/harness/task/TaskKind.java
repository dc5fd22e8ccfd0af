package dev.assay.harness.task;

import dev.assay.harness.spec.Options;
import java.util.List;

/// A task that `-t` understands: the name and how its options become [TaskChoice]s. [Tasks#ALL] is the visible
/// list.
public interface TaskKind {
    /// What `-t` calls it, for example `gsm8k`.
    String id();

    /// What there is to tell before any of its rows is read.
    TaskCard card();

    /// Makes a task of what was asked for, one choice for each variant. Problems go to the options' list; what
    /// is returned is used only when there are none.
    ///
    /// @throws dev.assay.datasets.BadDataException when its rows cannot be read
    /// @throws dev.assay.harness.fetch.FetchException when a path that was named does not exist
    List<TaskChoice> resolve(Options options, TaskContext context);
}
