package dev.assay.harness.cli;

import dev.assay.harness.fetch.FetchException;
import dev.assay.harness.fetch.ModelFiles;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.ModelCatalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gets the demo's real model, or says in one line that it cannot be had.
final class DemoWeights {
    /// Small enough to run anywhere; its low score is part of the demonstration.
    private static final CatalogueModel MODEL =
            ModelCatalogue.find("smollm2-135m").orElseThrow();

    private final Console console;
    private final ModelFiles files;

    DemoWeights(Console console, Map<String, String> variables, @Nullable Path dataDir) {
        this.console = console;
        this.files = ModelFiles.of(variables, dataDir);
    }

    /// @param offline whether only this machine is asked
    /// @return the weights; null when they cannot be had, which was said
    @Nullable
    Path bring(boolean offline) throws InterruptedException {
        if (offline) {
            return here();
        }
        DownloadDisplay display = new DownloadDisplay(console);
        try {
            if (files.find(MODEL).isEmpty()) {
                console.say("assay: fetching " + MODEL.id() + " (" + MODEL.bytes() / 1_000_000 + " MB, "
                        + MODEL.licence() + "), once");
            }
            return files.pull(MODEL, display, line -> {});
        } catch (FetchException e) {
            without(console, String.valueOf(e.getMessage()));
            return null;
        } finally {
            display.end();
        }
    }

    private @Nullable Path here() {
        try {
            Path here = files.find(MODEL).orElse(null);
            String wrong = here == null
                    ? MODEL.id() + " is not on this machine, and --offline asks nobody"
                    : files.wrong(MODEL, here);
            if (wrong == null) {
                return here;
            }
            without(console, wrong);
        } catch (FetchException e) {
            without(console, String.valueOf(e.getMessage()));
        }
        return null;
    }

    /// Says in one line why there is no real model, so that the rest can be shown.
    static void without(Console console, String why) {
        console.say("assay: no real model: "
                + why.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" | ")));
    }
}
