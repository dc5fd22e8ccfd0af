package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.gsm8k.Gsm8k;
import dev.assay.harness.prompt.NumberPrompt;
import dev.assay.harness.spec.Options;
import java.nio.file.Path;

/// GSM8K from a local file.
final class Gsm8kTask implements TaskKind {
    private static final int MAX_TOKENS = 4_096;

    @Override
    public String id() {
        return "gsm8k";
    }

    @Override
    public String summary() {
        return "grade-school math, 1,319 rows; path=FILE names test.jsonl or the folder that holds it";
    }

    @Override
    public TaskChoice resolve(Options options) {
        Selection selection = Selection.read(options);
        String path = options.text("path");
        if (path == null) {
            options.problem("needs its rows: path=FILE, the test.jsonl of github.com/openai/grade-school-math");
            path = "test.jsonl";
        }
        Dataset dataset = Gsm8k.open(Path.of(path));
        return selection.of(new Task(id(), 1, AnswerForm.NUMBER, dataset, new NumberPrompt(), MAX_TOKENS));
    }
}
