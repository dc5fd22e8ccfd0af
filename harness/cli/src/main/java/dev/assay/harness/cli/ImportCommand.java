package dev.assay.harness.cli;

import dev.assay.harness.imports.FieldMap;
import dev.assay.harness.imports.ImportLimits;
import dev.assay.harness.imports.ImportRequest;
import dev.assay.harness.imports.Imports;
import dev.assay.harness.imports.LogFormat;
import dev.assay.harness.report.Reports;
import dev.assay.harness.report.Rescoring;
import dev.assay.harness.run.RunNames;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.harness.task.AnswerForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Make a run of another harness's logs: lm-eval samples_*.jsonl, Inspect .json and .eval, promptfoo JSON, or"
                    + " any JSONL file with --map.",
            "Its replies are scored under every profile; nobody is asked anything."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "LOG", arity = "1..*", description = "Logs, or folders of logs.")
    private List<Path> logs = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The run directory (default: runs/import-<time>).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "lm-eval, inspect, promptfoo or jsonl (default: told from the file).")
    private @Nullable String format;

    @Option(
            names = "--map",
            paramLabel = "NAME=FIELD",
            description = {
                "Fields of a JSONL file, parted by commas; a point leads into an object. For example",
                "  question=prompt,reply=completion,gold=meta.target",
                "Names: question, reply, gold, id, choices, reasoning, finish, model, task, language, epoch, right."
            })
    private List<String> map = List.of();

    @Option(names = "--model", paramLabel = "NAME", description = "Name of the model in place of the logs'.")
    private @Nullable String model;

    @Option(names = "--task", paramLabel = "NAME", description = "Name of the task in place of the logs'.")
    private @Nullable String task;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "Kind of answer: number, letter, expression or text (default: told from the golds).")
    private @Nullable String form;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the questions where a log does not tell (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--restricted",
            description = "The set's text must not be shown: files for their owner alone, no text on the scorecard."
                    + " Logs of GPQA are so anyway.")
    private boolean restricted;

    @Mixin
    private JsonOption json = new JsonOption();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Imports.Imported imported = Imports.run(request());
        console.say(String.format(
                Locale.ROOT,
                "assay: imported %,d replies of %d model%s to %d task%s into %s",
                imported.replies(),
                imported.models(),
                imported.models() == 1 ? "" : "s",
                imported.tasks(),
                imported.tasks() == 1 ? "" : "s",
                imported.directory()));
        Rescoring.rescore(imported.directory(), List.of(Rescoring.ALL));
        Reports.Written written = Reports.write(imported.directory(), Locale.ENGLISH);
        for (String line : ResultTable.lines(written.summary(), written.simulated()::contains)) {
            console.say(line);
        }
        console.say("assay: scorecard " + written.scorecard());
        console.out().println(json.json ? written.json() : imported.directory().toString());
        return ExitCode.DONE;
    }

    private ImportRequest request() {
        List<String> problems = new ArrayList<>();
        FieldMap fields = FieldMap.read(map, problems);
        LogFormat chosen = format == null ? null : LogFormat.byId(format).orElse(null);
        if (format != null && chosen == null) {
            problems.add("--format is '" + format + "'; known are lm-eval, inspect, promptfoo and jsonl");
        }
        AnswerForm answers = form == null
                ? null
                : Arrays.stream(AnswerForm.values())
                        .filter(one -> one.id().equals(form))
                        .findFirst()
                        .orElse(null);
        if (form != null && answers == null) {
            problems.add("--form is '" + form + "'; known are number, letter, expression and text");
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new ImportRequest(
                logs,
                out == null ? RunNames.fresh(Path.of("runs"), "import-") : out,
                chosen,
                fields,
                model,
                task,
                language,
                answers,
                restricted,
                ImportLimits.DEFAULT);
    }
}
