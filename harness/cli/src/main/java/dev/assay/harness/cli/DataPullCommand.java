package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.datasets.catalogue.Entry;
import dev.assay.datasets.catalogue.RemoteFile;
import dev.assay.harness.fetch.DataFiles;
import dev.assay.harness.fetch.FetchException;
import dev.assay.reports.journal.JournalJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pull",
        description = {
            "Download the rows of benchmarks. What is here already is not fetched again; what was cut is resumed.",
            "Returns 1 when a set could not be had whole."
        },
        mixinStandardHelpOptions = true)
final class DataPullCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "A set, for example gsm8k, or mgsm:languages=sw+th for some of its languages.")
    private List<String> ids = List.of();

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--again", description = "Fetch even what is here, for example after 'data verify' found damage.")
    private boolean again;

    /// What came of one set.
    ///
    /// @param folder null when it could not be had
    /// @param problem null when it could
    record Pulled(
            String id,
            String licence,
            @Nullable String folder,
            @Nullable String problem) {}

    DataPullCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        List<String> problems = new ArrayList<>();
        Map<String, String> variables = options.variables(console, problems);
        List<DataOptions.Named> sets = DataOptions.named(ids, problems);
        DataFiles files = options.files(variables, problems);
        List<Pulled> results = new ArrayList<>();
        for (DataOptions.Named set : sets) {
            results.add(pull(set, files, variables.get("HF_TOKEN")));
        }
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(results));
        } else {
            results.stream()
                    .filter(each -> each.folder() != null)
                    .forEach(each -> console.out().println(each.folder()));
        }
        return results.stream().allMatch(each -> each.folder() != null) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private Pulled pull(DataOptions.Named set, DataFiles files, @Nullable String token) throws InterruptedException {
        Entry entry = set.entry();
        List<RemoteFile> wanted = entry.files(set.languages());
        console.say("assay: " + entry.id() + " · " + entry.facts().title() + " · licence "
                + entry.facts().licence() + " · " + wanted.size() + (wanted.size() == 1 ? " file" : " files")
                + ", pinned " + DataOptions.pinning(entry));
        if (entry.gate() != null && (token == null || token.isBlank())) {
            console.say("assay: " + entry.id() + " is gated: " + entry.gate());
        }
        DownloadDisplay display = new DownloadDisplay(console);
        try {
            Path folder = again
                    ? files.pullAgain(entry, set.languages(), display)
                    : files.pull(entry, set.languages(), display);
            display.end();
            console.say("assay: " + entry.id() + " is here: " + folder);
            return new Pulled(entry.id(), entry.facts().licence(), folder.toString(), null);
        } catch (FetchException e) {
            display.end();
            console.say("assay: " + entry.id() + " could not be had: " + e.getMessage());
            return new Pulled(entry.id(), entry.facts().licence(), null, e.getMessage());
        }
    }
}
