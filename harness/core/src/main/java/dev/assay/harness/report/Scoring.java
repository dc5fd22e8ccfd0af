package dev.assay.harness.report;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.journal.JournalMapping;
import dev.assay.harness.journal.Judging;
import dev.assay.harness.journal.PromptTexts;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.OwnRule;
import dev.assay.harness.score.Reading;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores a run from its journal under any number of profiles at once, without a call: one line a unit and
/// profile, in the order of the items. A run, a report and a rescoring score this way and no other. What is
/// held at a time is the index and one batch of replies.
public final class Scoring {
    /// Replies judged together, on all processors.
    private static final int BATCH = 256;

    private final Manifest manifest;
    private final Map<String, AnswerForm> forms = new HashMap<>();
    private final Map<String, AnswerRule> rules = new HashMap<>();

    private Scoring(Manifest manifest) {
        this.manifest = manifest;
        for (Manifest.TaskFacts task : manifest.tasks()) {
            forms.put(task.id(), AnswerForm.valueOf(task.form().toUpperCase(Locale.ROOT)));
            rules.put(task.id(), AnswerRule.of(task.rule()));
        }
    }

    /// Judges single attempts under the headline profile of a run, while it goes on.
    public static Judging judging(Manifest manifest) {
        Scoring scoring = new Scoring(manifest);
        ScoringProfile profile = Headline.profile(manifest);
        return (attempt, item) -> scoring.judge(profile, attempt, item, JournalMapping.sample(item))
                .verdict();
    }

    /// Writes `scores/<profile>@<version>.jsonl` of each profile, whole or not at all. A profile that reads no
    /// answers of a task's form writes no line of it.
    ///
    /// @return how many units were read
    static long write(RunDirectory directory, RunIndex index, List<ScoringProfile> profiles) throws IOException {
        Scoring scoring = new Scoring(JournalReader.of(directory).manifest());
        try (ScoreFiles files = ScoreFiles.open(directory, profiles);
                PromptTexts texts = PromptTexts.open(directory);
                AttemptReader attempts = AttemptReader.open(directory);
                Stream<ItemFacts> items = JournalReader.of(directory).items()) {
            long units = scoring.write(items.iterator(), index, attempts, texts, files);
            files.commit();
            return units;
        }
    }

    private long write(
            Iterator<ItemFacts> items, RunIndex index, AttemptReader attempts, PromptTexts texts, ScoreFiles files)
            throws IOException {
        List<Reply> batch = new ArrayList<>();
        long units = 0;
        while (items.hasNext()) {
            ItemFacts item = items.next();
            Put put = put(item, files.profiles(), texts);
            for (int epoch = 1; epoch <= manifest.epochs(); epoch++) {
                for (Manifest.LaneFacts lane : manifest.lanes()) {
                    int found = index.find(new Unit(item.task(), item.sample(), item.variant(), epoch, lane.id()));
                    Position position = found < 0 ? null : index.position(found);
                    if (position != null) {
                        batch.add(new Reply(put, attempts.attemptAt(position)));
                        units++;
                    }
                }
            }
            if (batch.size() >= BATCH || !items.hasNext()) {
                files.add(batch.parallelStream()
                        .map(reply -> score(reply, files.profiles()))
                        .toList());
                batch.clear();
            }
        }
        return units;
    }

    /// What was put, as far as scoring looks at it.
    ///
    /// @param requested per profile whether the prompt asked for what it reads
    private record Put(ItemFacts item, Sample sample, List<Boolean> requested) {}

    private record Reply(Put put, JournalLine.Attempt attempt) {}

    private Put put(ItemFacts item, List<ScoringProfile> profiles, PromptTexts texts) {
        AnswerForm form = form(item);
        Sample sample = JournalMapping.sample(item);
        List<Boolean> requested = new ArrayList<>();
        @Nullable String prompt = null;
        for (ScoringProfile profile : profiles) {
            Reading reading = profile.readings().get(form);
            boolean anything = reading == null || reading.asked().format().isEmpty();
            if (!anything && prompt == null) {
                prompt = prompt(item, texts);
            }
            requested.add(anything || prompt == null || profile.wasRequested(form, prompt, sample));
        }
        return new Put(item, sample, requested);
    }

    /// All turns as they were put.
    private static String prompt(ItemFacts item, PromptTexts texts) {
        StringBuilder prompt = new StringBuilder();
        for (ItemFacts.Turn turn : item.turns()) {
            for (String part : turn.parts()) {
                prompt.append(texts.text(part)).append("\n\n");
            }
        }
        return prompt.toString();
    }

    /// One score per profile, null where a profile does not read the form.
    private List<@Nullable ScoreFacts> score(Reply reply, List<ScoringProfile> profiles) {
        AnswerForm form = form(reply.put().item());
        List<@Nullable ScoreFacts> scores = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            scores.add(
                    profiles.get(i).scores(form)
                            ? score(
                                    profiles.get(i),
                                    form,
                                    reply,
                                    reply.put().requested().get(i))
                            : null);
        }
        return scores;
    }

    private ScoreFacts score(ScoringProfile profile, AnswerForm form, Reply reply, boolean requested) {
        JournalLine.Attempt attempt = reply.attempt();
        Judgement judgement =
                judge(profile, attempt, reply.put().item(), reply.put().sample());
        String verdict = judgement.verdict().id();
        Boolean asked = requested ? null : Boolean.FALSE;
        if (judgement.extraction() instanceof Extraction.Found(String value, String rule, int start, int end)) {
            String key =
                    manifest.epochs() > 1 ? profile.key(form, value, reply.put().sample()) : null;
            return new ScoreFacts(attempt.unit(), attempt.attempt(), verdict, value, rule, start, end, key, asked);
        }
        return new ScoreFacts(attempt.unit(), attempt.attempt(), verdict, null, null, null, null, null, asked);
    }

    private Judgement judge(ScoringProfile profile, JournalLine.Attempt attempt, ItemFacts item, Sample sample) {
        return switch (Outcome.of(attempt.outcome())) {
            case ANSWERED ->
                OwnRule.in(profile, form(item), rule(item)).judge(form(item), JournalMapping.output(attempt), sample);
            case TRUNCATED -> new Judgement(Verdict.TRUNCATED, new Extraction.Nothing("cut at the token limit"));
            case REFUSED -> new Judgement(Verdict.REFUSED, new Extraction.Nothing("refused"));
            case FAILED -> new Judgement(Verdict.FAILED, new Extraction.Nothing("failed"));
        };
    }

    /// The task's own rule; the form of its answers was looked up before.
    private AnswerRule rule(ItemFacts item) {
        return requireNonNull(rules.get(item.task()), item::task);
    }

    private AnswerForm form(ItemFacts item) {
        AnswerForm form = forms.get(item.task());
        if (form == null) {
            throw new IllegalArgumentException("items.jsonl names the task '" + item.task()
                    + "', which run.json does not know; the run directory was changed after it was written");
        }
        return form;
    }
}
