package dev.assay.harness.score;

import static java.util.Objects.requireNonNull;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import dev.assay.providers.Reply;
import java.util.Map;
import java.util.function.Function;

/// A way to score: how thought and answer are parted, how a value is read, and how it is compared, per form of
/// answer. One generation can be scored under any number of profiles, at any time, without a call.
///
/// @param name       for example `robust`
/// @param version    moves with every change that can change a verdict; old scores stay under their version
/// @param summary    for people: whose rules these are and what they do, in a sentence
/// @param separation parts thought and answer as this profile does
/// @param readings   per form of answer; a form that is missing is not scored
public record ScoringProfile(
        String name,
        int version,
        String summary,
        Function<Output, Answer> separation,
        Map<AnswerForm, Reading> readings) {

    public ScoringProfile {
        requireNonNull(name, "name is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(separation, "separation is null");
        readings = Map.copyOf(readings);
        if (version < 1) {
            throw new IllegalArgumentException("profile " + name + " has version " + version + "; the first is 1");
        }
    }

    /// `name@version`, the name of its file of scores.
    public String id() {
        return name + "@" + version;
    }

    /// Whether this profile scores answers of a form.
    public boolean scores(AnswerForm form) {
        return readings.containsKey(form);
    }

    /// Whether a prompt asked for the format that this profile reads. False means "not requested", never a
    /// score.
    ///
    /// @param prompt all turns as sent
    public boolean wasRequested(AnswerForm form, String prompt, Sample sample) {
        return reading(form).asked().by(prompt, sample);
    }

    /// Judges one attempt. What was cut, declined or failed is told before anything is read.
    ///
    /// @throws IllegalArgumentException when this profile does not score the form
    public Judgement judge(AnswerForm form, Reply reply, Sample sample) {
        Reading reading = reading(form);
        return switch (reply) {
            case Reply.Failed failed ->
                Judgement.unread(Verdict.FAILED, failed.failure().detail());
            case Reply.Refused refused -> Judgement.unread(Verdict.REFUSED, "refused: " + refused.reason());
            case Reply.Truncated truncated -> Judgement.unread(Verdict.TRUNCATED, "cut at the token limit");
            case Reply.Answered answered -> judge(reading, answered.output(), sample);
        };
    }

    /// Judges what a model wrote and ended by itself.
    ///
    /// @throws IllegalArgumentException when this profile does not score the form
    public Judgement judge(AnswerForm form, Output output, Sample sample) {
        return judge(reading(form), output, sample);
    }

    private Judgement judge(Reading reading, Output output, Sample sample) {
        Answer answer = separation.apply(output);
        if (answer.unclosed()) {
            return Judgement.unread(Verdict.TRUNCATED, "the thought was never closed");
        }
        Extraction extraction = reading.extractor().extract(answer, sample);
        Verdict verdict = switch (extraction) {
            case Extraction.Found found ->
                reading.scorer().matches(found.value(), sample) ? Verdict.RIGHT : Verdict.WRONG;
            case Extraction.Nothing nothing ->
                nothing.declined() && sample.gold() instanceof Gold.Unanswerable ? Verdict.RIGHT : Verdict.NO_ANSWER;
        };
        return new Judgement(verdict, extraction);
    }

    /// The one spelling of a value that was read, for votes.
    public String key(AnswerForm form, String value, Sample sample) {
        return reading(form).key().apply(value, sample);
    }

    private Reading reading(AnswerForm form) {
        Reading reading = readings.get(form);
        if (reading == null) {
            throw new IllegalArgumentException("profile " + id() + " scores no answers of the form " + form.id()
                    + "; it scores " + readings.keySet());
        }
        return reading;
    }
}
