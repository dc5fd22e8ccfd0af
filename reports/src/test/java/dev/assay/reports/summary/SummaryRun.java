package dev.assay.reports.summary;

import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunFixture;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.journal.WholeFile;
import dev.assay.reports.journal.WriterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A run in the making, for tests of the summary: one task, the lanes alpha and beta, any number of variants.
final class SummaryRun {
    static final String PROFILE = "headline@1";

    final RunDirectory directory;
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<Object> scores = new ArrayList<>();

    SummaryRun(Path path, int samples, int epochs, boolean shared, String... variants) throws IOException {
        directory = RunDirectory.create(path, false);
        Manifest base = RunFixture.manifest(false, 0);
        List<Manifest.VariantFacts> all = Arrays.stream(variants)
                .map(id -> new Manifest.VariantFacts("gsm8k", id, "p@1", "sha256:4", 0, 0))
                .toList();
        try (WholeFile items = WholeFile.open(directory, directory.itemsFile())) {
            for (int i = 0; i < samples; i++) {
                for (String variant : variants) {
                    items.add(new ItemFacts(
                            "gsm8k",
                            "s" + i,
                            variant,
                            "f" + i,
                            Map.of("language", i % 2 == 0 ? "en" : "ko", "half", i < samples / 2 ? "1" : "2"),
                            "1",
                            "number",
                            List.of(),
                            List.of(),
                            "sha256:1"));
                }
            }
            items.commit();
        }
        directory.writeManifest(new Manifest(
                base.schema(),
                base.run(),
                base.created(),
                base.tool(),
                base.host(),
                base.command(),
                base.seed(),
                epochs,
                new Manifest.Schedule("interleaved", null, 8, shared),
                base.lanes(),
                base.tasks(),
                all,
                null,
                base.headline(),
                (long) samples * epochs * variants.length * 2));
    }

    static Unit unit(int sample, String variant, int epoch, String lane) {
        return new Unit("gsm8k", "s" + sample, variant, epoch, lane);
    }

    void add(JournalLine line) {
        lines.add(line);
    }

    /// An attempt of the outcome that belongs to the verdict, and its score.
    void add(Unit unit, VerdictKind verdict) {
        lines.add(RunFixture.attempt(
                unit,
                1,
                switch (verdict) {
                    case RIGHT, WRONG, NO_ANSWER -> Outcome.ANSWERED;
                    case TRUNCATED -> Outcome.TRUNCATED;
                    case REFUSED -> Outcome.REFUSED;
                    case FAILED -> Outcome.FAILED;
                },
                "text"));
        score(unit, 1, verdict.id());
    }

    void score(Unit unit, int attempt, String verdict) {
        scores.add(new ScoreFacts(unit, attempt, verdict, null, null, null, null));
    }

    void score(ScoreFacts score) {
        scores.add(score);
    }

    /// The scores of a profile beside the headline's.
    void profile(String profile, ScoreFacts... scores) throws IOException {
        try (WholeFile file = WholeFile.open(directory, directory.scoresFile(profile))) {
            for (ScoreFacts score : scores) {
                file.add(score);
            }
            file.commit();
        }
    }

    Summary summary() throws IOException {
        return summary(false);
    }

    void costs(Object... costs) throws IOException {
        try (WholeFile file = WholeFile.open(directory, directory.costsFile("billed"))) {
            for (Object cost : costs) {
                file.add(cost);
            }
            file.commit();
        }
    }

    Summary summary(boolean priced) throws IOException {
        RunFixture.append(directory, WriterSettings.DEFAULT, lines.toArray(JournalLine[]::new));
        try (WholeFile file = WholeFile.open(directory, directory.scoresFile(PROFILE))) {
            for (Object score : scores) {
                file.add(score);
            }
            file.commit();
        }
        return Summariser.summarise(JournalReader.of(directory), PROFILE, priced ? "billed" : null);
    }
}
