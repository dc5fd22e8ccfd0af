package dev.assay.harness.task;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// Where a task comes from; stands in the manifest and in `assay list tasks`.
///
/// @param place  `assay` for what comes with Assay, else a file or an address
/// @param digest SHA-256 over the YAML that defines it, `sha256:…`; null for a task in Java
public record Origin(String place, @Nullable String digest) {
    /// A task in Java that comes with Assay.
    public static final Origin BUILT_IN = new Origin("assay", null);

    public Origin {
        requireNonNull(place, "place is null");
    }

    /// Whether it comes with Assay.
    public boolean isBundled() {
        return place.equals(BUILT_IN.place);
    }
}
