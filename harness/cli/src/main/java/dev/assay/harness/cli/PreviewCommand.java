package dev.assay.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.assay.harness.config.RunConfig;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.model.ModelContext;
import dev.assay.harness.model.ModelKinds;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.run.Preview;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.FoundTasks;
import dev.assay.harness.task.TaskChoice;
import dev.assay.harness.task.Tasks;
import dev.assay.providers.Message;
import dev.assay.reports.journal.JournalJson;
import dev.assay.reports.journal.JournalLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "preview",
        description =
                "Ask one sample once: the exact prompt, the reply, the matched span, the verdict, cost and times.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which sample, counted from 0 (default: ${DEFAULT-VALUE}).")
    private long sample;

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        List<String> problems = new ArrayList<>();
        if (sample < 0) {
            problems.add("--sample is " + sample + "; samples count from 0");
        }
        Merged merged = options.merge(console, problems);
        Long seed = merged.maybe(null, RunConfig::seed);
        ModelContext context = Contexts.of(options, console, problems);
        List<ModelSpec> models = ModelKinds.resolveWritten(options.askedModels, context, problems);
        List<TaskChoice> tasks = Tasks.resolve(
                FoundTasks.all(),
                options.askedTasks,
                null,
                Contexts.tasks(options, context, seed == null ? RunOptions.USUAL_SEED : seed, problems),
                problems);
        if (problems.isEmpty() && (models.isEmpty() || tasks.isEmpty())) {
            problems.add("nothing to preview: name a model with -m and a task with -t, or write an assay.yaml");
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        boolean failed = false;
        List<Map<String, Object>> results = new ArrayList<>();
        for (TaskChoice task : tasks) {
            for (ModelSpec model : models) {
                Preview preview = Preview.ask(model, task, sample, context);
                failed |= preview.attempt().failure() != null;
                if (json.json) {
                    results.add(asMap(preview));
                } else {
                    print(preview);
                }
            }
        }
        if (json.json) {
            console.out().println(JournalJson.writer().writeValueAsString(results));
        }
        return failed ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private void print(Preview p) {
        var out = console.out();
        JournalLine.Attempt a = p.attempt();
        out.println("== " + p.model().lane() + (p.model().simulated() ? " (simulated)" : "") + " · " + p.task() + " · "
                + p.sample().id());
        if (p.restricted()) {
            out.println("The text of this set must not be shown; a run keeps it in its run directory.");
        } else {
            for (Message message : p.messages()) {
                out.println("-- " + message.role().name().toLowerCase(Locale.ROOT));
                out.println(message.text());
            }
            if (a.reasoning() != null) {
                out.println("-- reasoning");
                out.println(a.reasoning());
            }
            out.println("-- reply");
            out.println(marked(a.text(), p.judgement().extraction()));
            out.println("-- gold");
            out.println(p.sample().gold().text());
        }
        out.println("-- verdict");
        out.println(p.judgement().verdict().id() + " · " + reason(p));
        if (a.failure() != null) {
            // a server's message may hold the question
            out.println("failed: " + a.failure().kind()
                    + (p.restricted() ? "" : " · " + a.failure().detail()));
        }
        out.println("-- figures");
        JournalLine.Marks m = a.marks();
        out.println("first token " + since(m.sent(), first(m)) + " · first answer " + since(m.sent(), m.firstAnswer())
                + " · total " + since(m.sent(), m.end()));
        out.println("tokens in " + known(a.usage().prompt()) + " (cache hit "
                + known(a.usage().cacheHit()) + ") · out " + known(a.usage().completion()) + " (reasoning "
                + known(a.usage().reasoning()) + ")");
        out.println(
                "cost billed " + ResultTable.money(p.cost().billed(), p.cost().currency()) + " · cold "
                        + ResultTable.money(p.cost().cold(), p.cost().currency()) + " · warm "
                        + ResultTable.money(p.cost().warm(), p.cost().currency())
                        + (p.cost().note() == null ? "" : " · " + p.cost().note()));
        out.println("model " + known(a.model()) + " · fingerprint " + known(a.fingerprint()) + " · finish "
                + known(a.finish()) + " · request " + known(a.requestId()));
    }

    /// The reply with the span that was read between ⟦ and ⟧.
    private static String marked(String text, Extraction extraction) {
        return extraction instanceof Extraction.Found found && found.end() <= text.length()
                ? text.substring(0, found.start()) + "⟦" + text.substring(found.start(), found.end()) + "⟧"
                        + text.substring(found.end())
                : text;
    }

    private static String reason(Preview p) {
        return switch (p.judgement().extraction()) {
            case Extraction.Found found ->
                p.restricted()
                        ? "read by the rule " + found.rule()
                        : "read '" + found.value() + "' by the rule " + found.rule();
            case Extraction.Nothing nothing ->
                p.restricted() && p.attempt().failure() != null ? "no answer came" : nothing.why();
        };
    }

    private static @Nullable Long first(JournalLine.Marks m) {
        if (m.firstReasoning() == null || m.firstAnswer() == null) {
            return m.firstReasoning() == null ? m.firstAnswer() : m.firstReasoning();
        }
        return Math.min(m.firstReasoning(), m.firstAnswer());
    }

    private static String since(@Nullable Long sent, @Nullable Long mark) {
        return sent == null || mark == null ? "not known" : ResultTable.seconds(mark - sent);
    }

    private static String known(@Nullable Object value) {
        return value == null ? "not known" : value.toString();
    }

    private static Map<String, Object> asMap(Preview p) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lane", p.model().lane());
        map.put("simulated", p.model().simulated());
        map.put("task", p.task());
        map.put("sample", p.sample().id());
        map.put("restricted", p.restricted());
        if (!p.restricted()) {
            map.put("messages", p.messages());
            map.put("gold", p.sample().gold().text());
            map.put("attempt", p.attempt());
        }
        map.put("verdict", p.judgement().verdict().id());
        if (p.judgement().extraction() instanceof Extraction.Found found) {
            map.put("rule", found.rule());
            if (!p.restricted()) {
                map.put("value", found.value());
                map.put("start", found.start());
                map.put("end", found.end());
            }
        }
        map.put("marks", p.attempt().marks());
        map.put("usage", p.attempt().usage());
        map.put("cost", p.cost());
        return map;
    }
}
