package dev.assay.harness.task;

import dev.assay.datasets.Dataset;
import dev.assay.datasets.freshmath.FreshMath;
import dev.assay.datasets.freshmath.FreshMathSettings;
import dev.assay.harness.spec.Options;
import java.util.List;

/// Word problems made from a seed: nobody can have trained on them. The set has no end of its own: as many
/// problems are made as the selection asks for.
final class FreshMathRows implements Rows {
    private static final long SEED = 1;

    @Override
    public Dataset open(Options options, Selection selection, TaskContext context) {
        Long seed = options.whole("seed");
        String asked = options.text("languages");
        List<String> languages = "all".equals(asked) ? FreshMath.languages() : selection.languages();
        List<Integer> levels =
                options.list("levels").stream().map(FreshMathRows::level).toList();
        FreshMathSettings all = FreshMathSettings.ofSeed(seed == null ? SEED : seed);
        return FreshMath.of(new FreshMathSettings(
                all.seed(),
                languages.isEmpty() ? all.languages() : languages,
                levels.isEmpty() ? all.levels() : levels,
                options.list("kinds"),
                count(selection, Math.max(1, languages.size()), all.count())));
    }

    private static long count(Selection selection, int languages, long usual) {
        Long limit = selection.limit();
        Long sample = selection.sample();
        if (sample != null || limit == null) {
            long drawn = sample == null ? 0 : Math.ceilDiv(sample, languages);
            return Math.max(drawn, selection.offset() / languages + usual);
        }
        return Math.ceilDiv(selection.offset() + limit, languages);
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
