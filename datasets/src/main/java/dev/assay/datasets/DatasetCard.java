package dev.assay.datasets;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;

/// What a reader must know of a dataset before trusting a score on it.
///
/// @param id         short name, for example `gsm8k`
/// @param title      full name
/// @param version    revision of the rows, for example a commit; `generated:2` for a generator
/// @param digest     SHA-256 over what was loaded or over the generator's settings, in the form `sha256:…`;
///                   stands in the manifest
/// @param licence    SPDX id or the source's own words
/// @param source     address or path of the rows
/// @param languages  ISO 639-1 codes
/// @param rows       how many samples it streams; empty where that is not known before reading
/// @param restricted whether the text must stay in the run directory (GPQA)
public record DatasetCard(
        String id,
        String title,
        String version,
        String digest,
        String licence,
        String source,
        List<String> languages,
        OptionalLong rows,
        boolean restricted) {
    public DatasetCard {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(version, "version is null");
        requireNonNull(digest, "digest is null");
        requireNonNull(licence, "licence is null");
        requireNonNull(source, "source is null");
        requireNonNull(rows, "rows is null");
        languages = List.copyOf(languages);
    }
}
