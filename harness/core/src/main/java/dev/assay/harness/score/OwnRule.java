package dev.assay.harness.score;

import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Answer;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.extract.Extractor;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.AnswerRule;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A task's own way to read its answers, put into Assay's profile. The peers' profiles stay as they are: what
/// they would have scored does not depend on our task files.
public final class OwnRule {
    private OwnRule() {}

    /// The profile for a task's answers.
    public static ScoringProfile in(ScoringProfile profile, AnswerForm form, AnswerRule rule) {
        Reading reading = profile.readings().get(form);
        if (reading == null
                || rule.equals(AnswerRule.DEFAULT)
                || !profile.name().equals(Profiles.ROBUST.name())) {
            return profile;
        }
        Map<AnswerForm, Reading> readings = new HashMap<>(profile.readings());
        readings.put(
                form, new Reading(extractor(reading, rule), scorer(reading, rule), reading.asked(), reading.key()));
        return new ScoringProfile(profile.name(), profile.version(), profile.summary(), profile.separation(), readings);
    }

    private static Extractor extractor(Reading reading, AnswerRule rule) {
        return switch (rule.extractor()) {
            case ROBUST -> reading.extractor();
            case MARKER -> {
                String marker = String.valueOf(rule.marker());
                yield narrowed(
                        reading, "own/marker", "no '" + marker + "' in the answer", a -> behindMarker(a, marker));
            }
            case LAST_LINE -> narrowed(reading, "own/last-line", "the answer is empty", OwnRule::lastLine);
        };
    }

    private static Scorer scorer(Reading reading, AnswerRule rule) {
        return switch (rule.scorer()) {
            case VALUE -> reading.scorer();
            case EXACT -> OwnRule::sameText;
        };
    }

    private static boolean sameText(String value, Sample sample) {
        return value.strip().equals(sample.gold().text().strip());
    }

    private static Extractor narrowed(Reading reading, String id, String otherwise, Narrowing narrowing) {
        return (answer, sample) -> {
            Answer part = answer.unclosed() ? null : narrowing.of(answer);
            if (part == null) {
                return new Extraction.Nothing(otherwise);
            }
            return switch (reading.extractor().extract(part, sample)) {
                case Extraction.Found(String value, String rule, int start, int end) ->
                    new Extraction.Found(value, id + "/" + rule, start, end);
                case Extraction.Nothing nothing -> nothing;
            };
        };
    }

    /// What stands behind the last marker, to the end of its line.
    private static @Nullable Answer behindMarker(Answer answer, String marker) {
        int at = answer.whole().lastIndexOf(marker, answer.end() - marker.length());
        return at < answer.start() ? null : line(answer, at + marker.length());
    }

    private static @Nullable Answer lastLine(Answer answer) {
        int end = answer.end();
        while (end > answer.start() && Character.isWhitespace(answer.whole().charAt(end - 1))) {
            end--;
        }
        if (end == answer.start()) {
            return null;
        }
        int start = answer.whole().lastIndexOf('\n', end - 1) + 1;
        return new Answer(answer.whole(), Math.max(start, answer.start()), end, answer.reasoning(), false);
    }

    private static Answer line(Answer answer, int start) {
        int end = answer.whole().indexOf('\n', start);
        return new Answer(
                answer.whole(), start, end < 0 || end > answer.end() ? answer.end() : end, answer.reasoning(), false);
    }

    /// Takes a part of an answer; null where that part is not there.
    @FunctionalInterface
    private interface Narrowing {
        @Nullable
        Answer of(Answer answer);
    }
}
