package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.mmluredux.MmluRedux;
import dev.assay.datasets.mmluredux.Policy;
import dev.assay.harness.fetch.DataFiles;
import dev.assay.harness.spec.Options;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of a benchmark of the catalogue: from the path that is named, the folder of data or the cache.
public record CatalogueRows(Entry entry) implements Rows {
    /// @throws IllegalStateException when the catalogue does not have it
    public static CatalogueRows of(String set) {
        return new CatalogueRows(
                Catalogue.find(set).orElseThrow(() -> new IllegalStateException("the catalogue has no set " + set)));
    }

    @Override
    public @Nullable Dataset open(Options options, Selection selection, TaskContext context) {
        String path = options.text("path");
        dev.assay.datasets.catalogue.Options how = dev.assay.datasets.catalogue.Options.DEFAULT
                .in(selection.languages())
                .seeded(selection.seed());
        if (entry.id().equals(MmluRedux.FACTS.id())) {
            how = how.with(policy(options));
        }
        Optional<DataFiles.Found> found =
                context.data().find(entry, path == null ? null : Path.of(path), selection.languages());
        if (found.isEmpty()) {
            options.problem("needs its rows, which are not on this machine: "
                    + (entry.gate() == null ? "" : entry.gate() + ", then ") + "bring them with 'assay data pull "
                    + entry.id() + "' (licence: " + entry.facts().licence()
                    + "), or name them with path=… or --data-dir");
            return null;
        }
        return entry.open(found.get().path(), how, found.get().known());
    }

    @Override
    public @Nullable Published published(Options options) {
        boolean chosen = entry.id().equals(MmluRedux.FACTS.id()) && policy(options) != Policy.SOUND_OR_CORRECTED;
        return chosen ? null : new Published(entry.rows(), entry.facts().languages());
    }

    private static Policy policy(Options options) {
        Policy policy = options.read(
                "labels",
                "one of sound-or-corrected, sound, as-in-mmlu",
                value -> Policy.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
        return policy == null ? Policy.SOUND_OR_CORRECTED : policy;
    }
}
