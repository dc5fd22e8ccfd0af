package dev.assay.harness.journal;

import dev.assay.datasets.DatasetCard;
import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.digest.Digest;
import dev.assay.harness.model.ModelSpec;
import dev.assay.harness.prompt.Prompt;
import dev.assay.harness.task.AnswerRule;
import dev.assay.harness.task.TaskChoice;
import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Message;
import dev.assay.providers.Output;
import dev.assay.providers.Reply;
import dev.assay.providers.Scrubber;
import dev.assay.providers.Timeline;
import dev.assay.providers.Usage;
import dev.assay.reports.journal.ItemFacts;
import dev.assay.reports.journal.JournalLine;
import dev.assay.reports.journal.JournalLine.Attempt;
import dev.assay.reports.journal.JournalLine.Chunks;
import dev.assay.reports.journal.JournalLine.FailureFacts;
import dev.assay.reports.journal.JournalLine.Marks;
import dev.assay.reports.journal.JournalLine.Tokens;
import dev.assay.reports.journal.JournalLine.Waits;
import dev.assay.reports.journal.Manifest.DatasetFacts;
import dev.assay.reports.journal.Manifest.LaneFacts;
import dev.assay.reports.journal.Manifest.TaskFacts;
import dev.assay.reports.journal.Manifest.VariantFacts;
import dev.assay.reports.journal.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Translates what happened into what is written, and back. The only class that knows both sides, so that the
/// journal outlives renamed classes.
public final class JournalMapping {
    private final Scrubber scrubber;

    /// @param scrubber takes known keys out of everything that is written
    public JournalMapping(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /// The line that is written after an attempt has ended.
    ///
    /// @param again whether the unit is to be asked again; of a failed attempt alone
    public Attempt attempt(
            Unit unit,
            int number,
            Reply reply,
            boolean again,
            String prompt,
            String settings,
            Waits waits,
            int inFlight) {
        Evidence evidence = reply.evidence();
        Output output = reply.output();
        return new Attempt(
                unit,
                number,
                evidence.timeline().startedAt(),
                outcome(reply),
                prompt,
                settings,
                scrubber.scrub(output.text()),
                scrub(output.reasoning()),
                tokens(evidence.usage()),
                scrub(evidence.rawUsage()),
                marks(evidence.timeline()),
                chunks(evidence.timeline().chunks()),
                waits,
                inFlight,
                evidence.status(),
                scrub(evidence.requestId()),
                scrub(evidence.limits()),
                scrub(evidence.servedModel()),
                scrub(evidence.fingerprint()),
                scrub(evidence.tier()),
                scrub(evidence.finish()),
                reply instanceof Reply.Refused refused ? scrubber.scrub(refused.reason()) : null,
                reply instanceof Reply.Failed failed ? failure(failed.failure(), again) : null,
                scrub(evidence.engine()));
    }

    /// The manifest's form of a contestant.
    public static LaneFacts lane(ModelSpec spec, Scrubber scrubber, Map<String, String> engine) {
        return new LaneFacts(
                spec.lane(),
                spec.kind(),
                spec.settings().model(),
                spec.baseUrl() == null ? null : scrubber.scrub(spec.baseUrl()),
                spec.dialect(),
                spec.manifestText(),
                spec.digest(),
                spec.simulated(),
                spec.local(),
                engine);
    }

    /// The contestant of a manifest, as it can be opened again.
    public static ModelSpec model(LaneFacts lane) {
        return ModelSpec.fromManifest(
                lane.id(),
                lane.provider(),
                lane.model(),
                lane.baseUrl(),
                lane.dialect(),
                lane.simulated(),
                lane.local(),
                lane.settings());
    }

    /// The item's form of a sample with its prompt.
    public static ItemFacts item(TaskChoice choice, Sample sample, Prompt prompt) {
        List<ItemFacts.Turn> turns = new ArrayList<>();
        for (Prompt.Turn turn : prompt.turns()) {
            turns.add(new ItemFacts.Turn(
                    turn.role().name().toLowerCase(Locale.ROOT),
                    turn.parts().stream().map(Digest::of).toList()));
        }
        return new ItemFacts(
                choice.task().id(),
                sample.id(),
                choice.variant(),
                sample.family(),
                sample.strata(),
                sample.gold().text(),
                goldKind(sample.gold()),
                sample.choices(),
                turns,
                digest(turns));
    }

    /// The digest that an item's turns have now.
    public static String digest(ItemFacts item) {
        return digest(item.turns());
    }

    private static String digest(List<ItemFacts.Turn> turns) {
        List<String> texts = new ArrayList<>();
        for (ItemFacts.Turn turn : turns) {
            texts.add(turn.role());
            texts.addAll(turn.parts());
        }
        return Digest.of(texts);
    }

    private static String goldKind(Gold gold) {
        return switch (gold) {
            case Gold.Numeric _ -> "number";
            case Gold.Choice _ -> "choice";
            case Gold.Expression _ -> "expression";
            case Gold.Text _ -> "text";
            case Gold.Unanswerable _ -> "unanswerable";
        };
    }

    /// The sample as far as scoring needs it. The question's text stays in `prompts.jsonl`: no extractor and no
    /// scorer looks at it, so the sample's id stands in its place.
    public static Sample sample(ItemFacts item) {
        String gold = item.gold();
        return new Sample(
                item.sample(),
                item.family(),
                item.strata(),
                item.sample(),
                item.choices(),
                switch (item.goldKind()) {
                    case "number" ->
                        new Gold.Numeric(new BigDecimal(gold.replace(",", "").strip()), gold);
                    case "choice" -> Gold.Choice.ofLetter(gold.charAt(0));
                    case "expression" -> new Gold.Expression(gold);
                    case "text" -> new Gold.Text(gold);
                    case "unanswerable" -> new Gold.Unanswerable(gold);
                    default ->
                        throw new IllegalArgumentException("item " + item.sample() + " has a gold of the kind '"
                                + item.goldKind() + "', which this version does not know; use a newer one");
                });
    }

    /// The turns of an item as they are sent.
    public static List<Message> messages(ItemFacts item, UnaryOperator<String> text) {
        List<Message> messages = new ArrayList<>();
        for (ItemFacts.Turn turn : item.turns()) {
            List<String> parts = turn.parts().stream().map(text).toList();
            messages.add(new Message(
                    Message.Role.valueOf(turn.role().toUpperCase(Locale.ROOT)),
                    new Prompt.Turn(Message.Role.USER, parts).text()));
        }
        return messages;
    }

    /// The manifest's form of a task.
    public static TaskFacts task(TaskChoice choice, long samples) {
        DatasetCard card = choice.task().dataset().card();
        return new TaskFacts(
                choice.task().id(),
                choice.task().version(),
                choice.task().form().id(),
                new DatasetFacts(
                        card.id(),
                        card.title(),
                        card.version(),
                        card.digest(),
                        card.licence(),
                        card.source(),
                        card.languages(),
                        card.restricted()),
                choice.maxTokens(),
                samples,
                choice.task().rule().equals(AnswerRule.DEFAULT)
                        ? null
                        : choice.task().rule().asMap(),
                choice.task().origin().isBundled()
                        ? null
                        : choice.task().origin().place(),
                choice.task().origin().digest());
    }

    /// The manifest's form of a variant.
    public static VariantFacts variant(TaskChoice choice) {
        return new VariantFacts(
                choice.task().id(),
                choice.variant(),
                choice.task().prompt().id(),
                choice.task().prompt().digest(),
                choice.shots(),
                choice.rotation());
    }

    public static String outcome(Reply reply) {
        return switch (reply) {
            case Reply.Answered _ -> "answered";
            case Reply.Truncated _ -> "truncated";
            case Reply.Refused _ -> "refused";
            case Reply.Failed _ -> "failed";
        };
    }

    private static Tokens tokens(Usage u) {
        return new Tokens(
                u.prompt(), u.cacheHit(), u.cacheMiss(), u.cacheWrite(), u.completion(), u.reasoning(), u.oddities());
    }

    /// The counts as they were normalised when the attempt was written.
    public static Usage usage(Tokens t) {
        return new Usage(
                t.prompt(), t.cacheHit(), t.cacheMiss(), t.cacheWrite(), t.completion(), t.reasoning(), t.oddities());
    }

    private static Marks marks(Timeline t) {
        return new Marks(
                t.connected(),
                t.secured(),
                t.sent(),
                t.headers(),
                t.firstReasoning(),
                t.firstAnswer(),
                t.last(),
                t.end());
    }

    private static @Nullable Chunks chunks(Timeline.@Nullable Chunks c) {
        return c == null ? null : new Chunks(c.count(), c.gapP50(), c.gapP95(), c.gapMax());
    }

    private FailureFacts failure(Failure f, boolean again) {
        return new FailureFacts(
                f.kind().name().toLowerCase(Locale.ROOT),
                scrubber.scrub(f.detail()),
                f.retryAfter() == null ? null : f.retryAfter().toMillis(),
                f.billed().name().toLowerCase(Locale.ROOT),
                again);
    }

    private Map<String, String> scrub(Map<String, String> headers) {
        Map<String, String> scrubbed = new LinkedHashMap<>();
        headers.forEach((name, value) -> scrubbed.put(name, scrubber.scrub(value)));
        return scrubbed;
    }

    private @Nullable String scrub(@Nullable String text) {
        return text == null ? null : scrubber.scrub(text);
    }

    /// The reply as it can be judged again: text, reasoning and outcome; marks and headers stay in the journal.
    public static Output output(JournalLine.Attempt attempt) {
        return new Output(attempt.text(), attempt.reasoning());
    }
}
