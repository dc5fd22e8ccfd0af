package dev.assay.harness.task;

import dev.assay.datasets.freshmath.FreshMath;
import dev.assay.datasets.freshmath.FreshMathSettings;
import dev.assay.harness.prompt.NumberPrompt;
import dev.assay.harness.spec.Options;
import java.util.List;

/// Word problems made from a seed: nobody can have trained on them.
final class FreshMathTask implements TaskKind {
    private static final long SEED = 1;
    private static final int MAX_TOKENS = 4_096;

    @Override
    public String id() {
        return FreshMath.ID;
    }

    @Override
    public String summary() {
        return "generated word problems, levels 1 to 6, in " + String.join(", ", FreshMath.languages())
                + "; options seed, levels, languages, kinds";
    }

    @Override
    public TaskChoice resolve(Options options) {
        Selection selection = Selection.read(options);
        Long seed = options.whole("seed");
        List<String> languages = options.list("languages");
        List<Integer> levels =
                options.list("levels").stream().map(FreshMathTask::level).toList();
        FreshMathSettings all = FreshMathSettings.ofSeed(seed == null ? SEED : seed);
        FreshMathSettings settings = new FreshMathSettings(
                all.seed(),
                languages.isEmpty() ? all.languages() : languages,
                levels.isEmpty() ? all.levels() : levels,
                options.list("kinds"),
                count(selection, Math.max(1, languages.size()), all.count()));
        return selection.of(
                new Task(id(), 1, AnswerForm.NUMBER, FreshMath.of(settings), new NumberPrompt(), MAX_TOKENS));
    }

    /// The set has no end of its own: as many problems are made as the selection asks for.
    private static long count(Selection selection, int languages, long usual) {
        if (selection.limit() == null) {
            return Math.max(usual, selection.offset() / languages + usual);
        }
        return Math.ceilDiv(selection.offset() + selection.limit(), languages);
    }

    private static Integer level(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "levels wants numbers from 1 to 6 joined by +, for example levels=1+2, not '" + text + "'", e);
        }
    }
}
