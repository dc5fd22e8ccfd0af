package dev.assay.harness.report;

import dev.assay.harness.journal.PromptTexts;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.spec.ProblemsException;
import dev.assay.providers.pricing.PriceBook;
import dev.assay.reports.journal.BadJournalException;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import dev.assay.reports.scorecard.Scorecard;
import dev.assay.reports.scorecard.ScorecardHtml;
import dev.assay.reports.scorecard.ScorecardView;
import dev.assay.reports.scorecard.Words;
import dev.assay.reports.summary.Summariser;
import dev.assay.reports.summary.Summary;
import dev.assay.reports.summary.SummaryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes all that is derived from a run directory: the same directory gives the same scorecard, byte for byte.
public final class Reports {
    private Reports() {}

    /// @param simulated lanes that have no real model behind them
    /// @param json      the summary as JSON text
    public record Written(Summary summary, Path scorecard, Set<String> simulated, String json) {}

    /// Scores, prices and summarises a run that has just ended, and writes its scorecard.
    public static Written derive(RunDirectory directory, Locale language) throws IOException {
        RunIndex index = RunIndex.read(directory);
        Scoring.write(directory, index, Profiles.ROBUST);
        Pricing.write(directory, PriceBook.bundled());
        return render(directory, index, language);
    }

    /// Writes the scorecard of a run anew. Scores and costs are taken as they stand; what is missing is made.
    ///
    /// @throws ProblemsException when the folder is not a run, or its files cannot be read
    public static Written write(Path run, Locale language) {
        try {
            RunDirectory directory = RunDirectory.open(run);
            RunIndex index = RunIndex.read(directory);
            if (!Files.exists(directory.scoresFile(Profiles.ROBUST.id()))) {
                Scoring.write(directory, index, Profiles.ROBUST);
            }
            if (!Files.exists(directory.costsFile(Pricing.AS_RUN))) {
                Pricing.write(directory, PriceBook.bundled());
            }
            return render(directory, index, language);
        } catch (IOException | UncheckedIOException | BadJournalException e) {
            throw new ProblemsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Written render(RunDirectory directory, RunIndex index, Locale language) throws IOException {
        Manifest manifest = JournalReader.of(directory).manifest();
        Summary summary = Summariser.summarise(JournalReader.of(directory), Profiles.ROBUST.id(), Pricing.AS_RUN);
        byte[] json = SummaryJson.bytes(summary);
        directory.write(directory.summaryFile(), json);
        Path scorecard = directory.scorecardFile(language.getLanguage().equals("en") ? "html" : language + ".html");
        try (PromptTexts texts = PromptTexts.open(directory);
                RowJoin rows = RowJoin.open(directory, manifest, index)) {
            Scorecard card = ScorecardView.of(manifest, summary, rows, texts::find);
            ScorecardHtml.write(card, Words.of(language), scorecard);
        }
        Set<String> simulated = manifest.lanes().stream()
                .filter(Manifest.LaneFacts::simulated)
                .map(Manifest.LaneFacts::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Written(summary, scorecard, simulated, new String(json, StandardCharsets.UTF_8));
    }
}
