package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.task.Tasks;
import dev.assay.reports.journal.JournalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Show the tasks, the kinds of models and the scoring profiles there are.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    /// What can be listed.
    enum What {
        TASKS,
        MODELS,
        PROFILES
    }

    /// A line of the list.
    record Entry(String kind, String id, String summary) {}

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "WHAT", description = "tasks, models or profiles (default: all)")
    private What[] what = What.values();

    @Mixin
    private JsonOption json = new JsonOption();

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Entry> entries = new ArrayList<>();
        for (What kind : what) {
            switch (kind) {
                case TASKS -> Tasks.ALL.forEach(t -> entries.add(new Entry("task", t.id(), t.summary())));
                case MODELS -> ModelKinds.ALL.forEach(m -> entries.add(new Entry("model", m.id() + "/…", m.summary())));
                case PROFILES -> Profiles.ALL.forEach(p -> entries.add(new Entry("profile", p.id(), p.summary())));
            }
        }
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(entries));
        } else {
            entries.forEach(e ->
                    console.out().println(String.format(Locale.ROOT, "%-8s %-22s %s", e.kind(), e.id(), e.summary())));
        }
        return ExitCode.DONE;
    }
}
