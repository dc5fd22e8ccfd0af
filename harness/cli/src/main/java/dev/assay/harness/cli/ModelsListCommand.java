package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.harness.fetch.ModelFiles;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import dev.assay.providers.embedded.catalogue.ModelCatalogue;
import dev.assay.reports.journal.JournalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Show the models of the catalogue and whether their weights are here.",
        mixinStandardHelpOptions = true)
final class ModelsListCommand implements Callable<Integer> {
    /// A line of the list.
    ///
    /// @param file where the weights are; null when they are not on this machine
    record Entry(
            String id,
            long bytes,
            String sha256,
            String licence,
            int context,
            String template,
            String source,
            String revision,
            @Nullable String file) {}

    private final Console console;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    ModelsListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<String> problems = new ArrayList<>();
        Map<String, String> variables = sources.variables(console, problems);
        Failures.refuse(problems);
        ModelFiles files = ModelFiles.of(variables, sources.dataDir);
        List<Entry> entries = ModelCatalogue.ALL.stream()
                .map(model ->
                        entry(model, files.find(model).map(Object::toString).orElse(null)))
                .toList();
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(entries));
            return ExitCode.DONE;
        }
        for (Entry e : entries) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-20s %6.0f MB  %s  context %,d  %s",
                            e.id(),
                            e.bytes() / 1e6,
                            e.licence(),
                            e.context(),
                            e.file() == null ? "not here: assay models pull " + e.id() : e.file()));
            console.out().println("    " + e.source());
            console.out().println("    sha256 " + e.sha256());
            console.out().println("    template: " + e.template());
        }
        return ExitCode.DONE;
    }

    private static Entry entry(CatalogueModel model, @Nullable String file) {
        return new Entry(
                model.id(),
                model.bytes(),
                model.sha256(),
                model.licence(),
                model.contextLength(),
                model.chatTemplate(),
                model.address().toString(),
                model.revision(),
                file);
    }
}
