package dev.assay.harness.cli;

import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.harness.fetch.DataFiles;
import dev.assay.harness.fetch.Sources;
import dev.assay.harness.spec.Options;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.spec.Spec;
import dev.assay.harness.spec.SpecException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the `data` commands have in common: where files are kept and where they come from.
final class DataOptions {
    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "A web server that has a cache folder's files, asked before the publisher (or ASSAY_MIRROR).")
    @Nullable
    String mirror;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            defaultValue = ".env",
            description = "Variables, HF_TOKEN among them (default: ${DEFAULT-VALUE}).")
    Path envFile = Path.of(".env");

    /// A set that was named, and which of its languages.
    record Named(Entry entry, List<String> languages) {}

    /// Environment and `.env` together.
    Map<String, String> variables(Console console, List<String> problems) {
        Map<String, String> variables = new LinkedHashMap<>(
                Contexts.of(envFile, null, null, console, problems).variables());
        if (mirror != null) {
            variables.put("ASSAY_MIRROR", mirror);
        }
        return variables;
    }

    /// @throws ProblemsException when the mirror or a proxy is no address
    DataFiles files(Map<String, String> variables, List<String> problems) {
        try {
            return new DataFiles(Sources.of(variables, null));
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            throw new ProblemsException(problems);
        }
    }

    /// The sets that were named, written as behind `-t`: `mgsm:languages=sw+th`.
    ///
    /// @throws ProblemsException when one does not exist, naming those that do
    static List<Named> named(List<String> texts, List<String> problems) {
        List<Named> found = new ArrayList<>();
        for (String text : texts) {
            try {
                Spec spec = Spec.parse(text);
                Entry entry = Catalogue.find(spec.name()).orElse(null);
                if (entry == null) {
                    problems.add("there is no set '" + spec.name() + "'; there are "
                            + Catalogue.ALL.stream().map(Entry::id).collect(Collectors.joining(", ")));
                } else {
                    found.add(new Named(entry, languages(entry, new Options(spec, problems))));
                }
            } catch (SpecException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return found;
    }

    private static List<String> languages(Entry entry, Options options) {
        List<String> languages = options.list("languages");
        for (String language : languages) {
            if (!entry.facts().languages().contains(language)) {
                options.problem("has no language '" + language + "'; there are "
                        + String.join(", ", entry.facts().languages()));
            }
        }
        options.refuseUnknown();
        return languages;
    }

    /// What holds the bytes of a set still.
    static String pinning(Entry entry) {
        if (entry.isPinned()) {
            return "by digest";
        }
        return entry.revision().length() == 40 ? "by revision, then recorded" : "recorded at the first pull";
    }
}
