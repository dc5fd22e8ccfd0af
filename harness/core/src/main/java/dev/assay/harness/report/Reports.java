package dev.assay.harness.report;

import dev.assay.harness.journal.PromptTexts;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
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
import dev.assay.reports.summary.AlarmThresholds;
import dev.assay.reports.summary.Summariser;
import dev.assay.reports.summary.Summary;
import dev.assay.reports.summary.SummaryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
        Scoring.write(directory, index, profiles(directory));
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
            Manifest manifest = JournalReader.of(directory).manifest();
            if (!Files.exists(directory.scoresFile(Headline.id(directory, manifest)))) {
                Scoring.write(directory, index, List.of(Headline.profile(manifest)));
            }
            if (!Files.exists(directory.costsFile(Pricing.AS_RUN))) {
                Pricing.write(directory, PriceBook.bundled());
            }
            return render(directory, index, language);
        } catch (IOException | UncheckedIOException | BadJournalException | IllegalArgumentException e) {
            throw new ProblemsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    /// The headline profile, and what the run was rescored with before it went on.
    private static List<ScoringProfile> profiles(RunDirectory directory) throws IOException {
        Set<ScoringProfile> profiles = new LinkedHashSet<>();
        profiles.add(Headline.profile(JournalReader.of(directory).manifest()));
        for (String id : directory.profiles()) {
            Profiles.byName(id).ifPresent(profiles::add);
        }
        return List.copyOf(profiles);
    }

    private static Written render(RunDirectory directory, RunIndex index, Locale language) throws IOException {
        Manifest manifest = JournalReader.of(directory).manifest();
        String headline = Headline.id(directory, manifest);
        Summary summary = Summariser.summarise(
                JournalReader.of(directory), headline, Pricing.AS_RUN, AlarmThresholds.of(manifest.alarms()));
        byte[] json = SummaryJson.bytes(summary);
        directory.write(directory.summaryFile(), json);
        Path scorecard = directory.scorecardFile(language.getLanguage().equals("en") ? "html" : language + ".html");
        try (PromptTexts texts = PromptTexts.open(directory);
                RowJoin rows = RowJoin.open(directory, manifest, index, headline)) {
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
