package dev.assay.datasets.read;

import java.util.List;

/// Column names of options.
public final class Letters {

    /// The four options of most sets.
    public static final List<String> ABCD = List.of("A", "B", "C", "D");

    private Letters() {}
}
