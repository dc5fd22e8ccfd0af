package dev.assay.harness.task;

import dev.assay.harness.spec.Options;

/// A task that `-t` understands: the name and how its options become a [TaskChoice]. [Tasks#ALL] is the visible
/// list.
public interface TaskKind {
    /// What `-t` calls it, for example `gsm8k`.
    String id();

    /// One line for `assay list tasks`.
    String summary();

    /// Makes a task of what was asked for. Problems go to the options' list; what is returned is used only when
    /// there are none.
    ///
    /// @throws dev.assay.datasets.BadDataException when its rows cannot be read
    TaskChoice resolve(Options options);
}
