package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.task.FoundTasks;
import dev.assay.harness.task.TaskCard;
import dev.assay.harness.task.TaskKind;
import dev.assay.reports.journal.JournalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "Show the tasks, the kinds of models and the scoring profiles there are.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    /// More languages than this are counted instead of named.
    private static final int MOST_NAMED = 14;

    /// What can be listed.
    enum What {
        TASKS,
        MODELS,
        PROFILES
    }

    /// A line of the list.
    ///
    /// @param card   of a task; null for a model
    /// @param origin where a task comes from; null for a model
    record Entry(
            String kind,
            String id,
            String summary,
            @Nullable TaskCard card,
            @Nullable String origin) {}

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
        FoundTasks found = FoundTasks.all();
        found.problems().forEach(problem -> console.say("assay: " + problem));
        for (What kind : what) {
            switch (kind) {
                case TASKS ->
                    found.list()
                            .forEach(each -> entries.add(new Entry(
                                    "task",
                                    each.kind().id(),
                                    each.kind().card().summary(),
                                    each.kind().card(),
                                    each.origin().place())));
                case MODELS ->
                    ModelKinds.ALL.forEach(
                            m -> entries.add(new Entry("model", m.id() + "/…", m.summary(), null, null)));
                case PROFILES ->
                    Profiles.ALL.forEach(p -> entries.add(new Entry("profile", p.id(), p.summary(), null, null)));
            }
        }
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(entries));
        } else {
            for (What kind : what) {
                switch (kind) {
                    case TASKS -> tasks(found);
                    case MODELS -> plain(entries, "model");
                    case PROFILES -> plain(entries, "profile");
                }
            }
        }
        return ExitCode.DONE;
    }

    private void tasks(FoundTasks found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("task", "rows", "shots", "licence", "languages"));
        for (FoundTasks.Found each : found.list()) {
            TaskKind task = each.kind();
            TaskCard card = task.card();
            rows.add(List.of(
                    task.id(),
                    card.rows() == null ? "no end" : String.format(Locale.ROOT, "%,d", card.rows()),
                    card.shots().stream().map(String::valueOf).collect(Collectors.joining(" or ")),
                    card.licence() + (card.restricted() ? ", restricted" : ""),
                    card.languages().size() > MOST_NAMED
                            ? card.languages().size() + " languages"
                            : String.join(" ", card.languages())));
        }
        Columns.lines(rows).forEach(console.out()::println);
        for (FoundTasks.Found each : found.list()) {
            TaskKind task = each.kind();
            TaskCard card = task.card();
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-14s %s; prompt %s%s%s",
                            task.id(),
                            card.summary(),
                            String.join(" or ", card.prompts()),
                            card.options().isEmpty() ? "" : "; options " + String.join(", ", card.options()),
                            each.origin().isBundled()
                                    ? ""
                                    : "; from " + each.origin().place()));
        }
    }

    private void plain(List<Entry> entries, String kind) {
        entries.stream()
                .filter(e -> e.kind().equals(kind))
                .forEach(e -> console.out()
                        .println(String.format(Locale.ROOT, "%-8s %-22s %s", e.kind(), e.id(), e.summary())));
    }
}
