package dev.assay.harness.report;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.journal.Judging;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.OwnRule;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.harness.score.Verdict;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.AnswerRule;
import dev.assay.reports.journal.AttemptReader;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalReader;
import dev.assay.reports.journal.Manifest;
import dev.assay.reports.journal.Outcome;
import dev.assay.reports.journal.Position;
import dev.assay.reports.journal.RunDirectory;
import dev.assay.reports.journal.RunIndex;
import dev.assay.reports.journal.ScoreFacts;
import dev.assay.reports.journal.Unit;
import dev.assay.reports.journal.WholeFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Scores a run from its journal under a profile, without a call: one line a unit, in the order of the items.
public final class Scoring {
    private final ScoringProfile profile;
    private final Map<String, AnswerForm> forms = new HashMap<>();
    private final Map<String, AnswerRule> rules = new HashMap<>();

    Scoring(Manifest manifest, ScoringProfile profile) {
        this.profile = profile;
        for (Manifest.TaskFacts task : manifest.tasks()) {
            forms.put(task.id(), AnswerForm.valueOf(task.form().toUpperCase(Locale.ROOT)));
            rules.put(task.id(), AnswerRule.of(task.rule()));
        }
    }

    /// Judges single attempts under the headline profile of a run, while it goes on.
    public static Judging judging(Manifest manifest) {
        Scoring scoring = new Scoring(manifest, Profiles.ROBUST);
        return (attempt, item) -> scoring.judge(attempt, item).verdict();
    }

    /// Writes `scores/<profile>@<version>.jsonl`.
    static void write(RunDirectory directory, RunIndex index, ScoringProfile profile) throws IOException {
        Manifest manifest = JournalReader.of(directory).manifest();
        Scoring scoring = new Scoring(manifest, profile);
        try (WholeFile scores = WholeFile.open(directory, directory.scoresFile(profile.id()));
                AttemptReader attempts = AttemptReader.open(directory);
                Stream<ItemFacts> items = JournalReader.of(directory).items()) {
            for (Iterator<ItemFacts> it = items.iterator(); it.hasNext(); ) {
                ItemFacts item = it.next();
                for (int epoch = 1; epoch <= manifest.epochs(); epoch++) {
                    for (Manifest.LaneFacts lane : manifest.lanes()) {
                        Unit unit = new Unit(item.task(), item.sample(), item.variant(), epoch, lane.id());
                        int found = index.find(unit);
                        Position position = found < 0 ? null : index.position(found);
                        if (position != null) {
                            scores.add(scoring.score(attempts.attemptAt(position), item));
                        }
                    }
                }
            }
            scores.commit();
        }
    }

    private ScoreFacts score(JournalLine.Attempt attempt, ItemFacts item) {
        Judgement judgement = judge(attempt, item);
        return judgement.extraction() instanceof Extraction.Found(String value, String rule, int start, int end)
                ? new ScoreFacts(
                        attempt.unit(), attempt.attempt(), judgement.verdict().id(), value, rule, start, end)
                : new ScoreFacts(
                        attempt.unit(), attempt.attempt(), judgement.verdict().id(), null, null, null, null);
    }

    private Judgement judge(JournalLine.Attempt attempt, ItemFacts item) {
        AnswerForm form = forms.get(item.task());
        AnswerRule rule = rules.get(item.task());
        if (form == null || rule == null) {
            throw new IllegalArgumentException("items.jsonl names the task '" + item.task()
                    + "', which run.json does not know; the run directory was changed after it was written");
        }
        Sample sample = JournalMapping.sample(item);
        return switch (Outcome.of(attempt.outcome())) {
            case ANSWERED -> OwnRule.in(profile, form, rule).judge(form, JournalMapping.output(attempt), sample);
            case TRUNCATED -> new Judgement(Verdict.TRUNCATED, new Extraction.Nothing("cut at the token limit"));
            case REFUSED -> new Judgement(Verdict.REFUSED, new Extraction.Nothing("refused"));
            case FAILED -> new Judgement(Verdict.FAILED, new Extraction.Nothing("failed"));
        };
    }
}
