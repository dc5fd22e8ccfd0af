package dev.assay.harness.cli;

import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.ModelFiles;
import dev.assay.providers.embedded.catalogue.CatalogueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description =
                "Read the weights that are here, in --data-dir or the cache, and compare them with the catalogue.",
        mixinStandardHelpOptions = true)
final class ModelsVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "MODEL",
            description = "Ids of the catalogue (default: all that are here).")
    private List<String> ids = List.of();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    ModelsVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Map<String, String> variables = sources.variables(console, problems);
        List<CatalogueModel> models = NamedModels.of(ids, problems);
        Failures.refuse(problems);
        ModelFiles files = ModelFiles.of(variables, sources.dataDir);
        boolean good = true;
        for (CatalogueModel model : models) {
            good &= report(model, files.verify(model));
        }
        return good ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /// A model that was not named and is not here is no fault.
    private boolean report(CatalogueModel model, Check check) {
        console.out()
                .println(
                        switch (check) {
                            case Check.Good good -> model.id() + "  good  sha256 " + good.sha256();
                            case Check.Wrong wrong ->
                                model.id() + "  WRONG  sha256 " + wrong.seen() + ", expected " + wrong.expected()
                                        + "; remove it and run: assay models pull " + model.id();
                            case Check.Missing _ -> model.id() + "  not here";
                            case Check.Unknown unknown -> model.id() + "  unknown  sha256 " + unknown.sha256();
                        });
        return switch (check) {
            case Check.Good _, Check.Unknown _ -> true;
            case Check.Wrong _ -> false;
            case Check.Missing _ -> ids.isEmpty();
        };
    }
}
