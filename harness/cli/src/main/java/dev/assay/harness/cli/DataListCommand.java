package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.harness.fetch.DataFiles;
import dev.assay.reports.journal.JournalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Show every set: rows, what is here, what holds its bytes still, licence, publisher.",
        mixinStandardHelpOptions = true)
final class DataListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    /// A line of the list.
    ///
    /// @param here   files that are in the cache
    /// @param files  files that there are
    /// @param pinned what holds its bytes still
    /// @param gate   what has to be done before the publisher hands it out; null for nothing
    record Listed(
            String id,
            String title,
            long rows,
            int here,
            int files,
            String pinned,
            String licence,
            boolean restricted,
            @Nullable String gate,
            String publisher,
            String revision) {}

    DataListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<String> problems = new ArrayList<>();
        DataFiles files = options.files(options.variables(console, problems), problems);
        List<Listed> sets =
                Catalogue.ALL.stream().map(entry -> listed(entry, files)).toList();
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(sets));
            return ExitCode.DONE;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("set", "rows", "here", "pinned", "licence"));
        for (Listed set : sets) {
            table.add(List.of(
                    set.id(),
                    String.format(Locale.ROOT, "%,d", set.rows()),
                    set.here() == 0
                            ? "no"
                            : set.here() == set.files() ? "yes" : set.here() + " of " + set.files() + " files",
                    set.pinned(),
                    set.licence() + (set.gate() == null ? "" : ", gated") + (set.restricted() ? ", restricted" : "")));
        }
        Columns.lines(table).forEach(console.out()::println);
        console.say("assay: kept in " + files.sources().cache().root());
        for (Listed set : sets) {
            if (set.gate() != null) {
                console.say("assay: " + set.id() + ": " + set.gate());
            }
        }
        return ExitCode.DONE;
    }

    private static Listed listed(Entry entry, DataFiles files) {
        int here = (int) entry.files().stream()
                .filter(file -> files.sources().cache().has(DataFiles.pin(entry, file)))
                .count();
        return new Listed(
                entry.id(),
                entry.facts().title(),
                entry.rows(),
                here,
                entry.files().size(),
                DataOptions.pinning(entry),
                entry.facts().licence(),
                entry.facts().restricted(),
                entry.gate(),
                entry.facts().publisher(),
                entry.revision());
    }
}
