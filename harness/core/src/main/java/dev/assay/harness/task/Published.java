package dev.assay.harness.task;

import java.util.List;

/// What a set has where it is whole, so that a run over a part of it does not pass for one over all.
///
/// @param rows      how many, all languages together
/// @param languages ISO 639-1 codes
public record Published(long rows, List<String> languages) {
    public Published {
        languages = List.copyOf(languages);
    }
}
