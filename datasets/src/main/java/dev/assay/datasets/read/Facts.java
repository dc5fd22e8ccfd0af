package dev.assay.datasets.read;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What is known of a benchmark before any of its files is there.
///
/// @param id         short name, for example `gsm8k`; sample ids start with it
/// @param title      full name
/// @param licence    SPDX id or the source's own words
/// @param publisher  page where the rows are published
/// @param languages  ISO 639-1 codes of all that it has
/// @param restricted whether its text must stay in the run directory; messages never quote it
public record Facts(
        String id, String title, String licence, String publisher, List<String> languages, boolean restricted) {
    public Facts {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(licence, "licence is null");
        requireNonNull(publisher, "publisher is null");
        languages = List.copyOf(languages);
    }
}
