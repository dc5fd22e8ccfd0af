package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.datasets.catalogue.Catalogue;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.harness.fetch.Cache.Check;
import dev.assay.harness.fetch.DataFiles;
import dev.assay.reports.journal.JournalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Read the files that are here and compare their digests with the pinned or recorded ones.",
            "Returns 1 when a file is damaged, or when a set that was named is not here."
        },
        mixinStandardHelpOptions = true)
final class DataVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Sets (default: all that are here).")
    private List<String> ids = List.of();

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    /// What was found of one set.
    ///
    /// @param pinned   files whose digest was known before the download
    /// @param recorded files held to the digest of their first download
    /// @param missing  files that are not here
    /// @param problems one message for each damaged file
    record Verified(String id, int pinned, int recorded, int missing, List<String> problems) {}

    DataVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<String> problems = new ArrayList<>();
        DataFiles files = options.files(options.variables(console, problems), problems);
        boolean named = !ids.isEmpty();
        List<Entry> sets = named
                ? DataOptions.named(ids, problems).stream()
                        .map(DataOptions.Named::entry)
                        .toList()
                : Catalogue.ALL;
        List<Verified> results = new ArrayList<>();
        boolean good = true;
        for (Entry entry : sets) {
            Verified verified = verify(entry, files.verify(entry));
            boolean here = verified.missing() < entry.files().size();
            if (named || here) {
                results.add(verified);
                good &= verified.problems().isEmpty() && (!named || here);
            }
        }
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(results));
        } else {
            results.forEach(this::print);
            if (results.isEmpty()) {
                console.say("assay: no set is here; 'assay data pull ID' brings one");
            }
        }
        return good ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static Verified verify(Entry entry, List<Check> checks) {
        int pinned = 0;
        int recorded = 0;
        int missing = 0;
        List<String> problems = new ArrayList<>();
        for (Check check : checks) {
            switch (check) {
                case Check.Good good when good.pinned() -> pinned++;
                case Check.Good _ -> recorded++;
                case Check.Missing _ -> missing++;
                case Check.Wrong wrong ->
                    problems.add(wrong.name() + " has the SHA-256 " + wrong.seen() + ", but " + wrong.expected()
                            + " was expected; fetch it again with 'assay data pull --again " + entry.id() + "'");
                case Check.Unknown unknown ->
                    problems.add(
                            unknown.name() + " was put here by hand, and nothing is known to compare it with; 'assay"
                                    + " data pull " + entry.id() + "' fetches it anew, and --data-dir takes files of"
                                    + " your own");
            }
        }
        return new Verified(entry.id(), pinned, recorded, missing, problems);
    }

    private void print(Verified v) {
        console.out()
                .println(v.id() + ": " + v.pinned() + " files equal their pins, " + v.recorded()
                        + " equal their first download"
                        + (v.missing() == 0 ? "" : ", " + v.missing() + " are not here")
                        + (v.problems().isEmpty() ? "" : ", " + v.problems().size() + " are not right:"));
        v.problems().forEach(problem -> console.out().println("  - " + problem));
    }
}
