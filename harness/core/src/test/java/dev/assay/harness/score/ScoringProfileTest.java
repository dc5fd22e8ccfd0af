package dev.assay.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Evidence;
import dev.assay.providers.Failure;
import dev.assay.providers.Output;
import dev.assay.providers.Reply;
import dev.assay.providers.Timeline;
import dev.assay.providers.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringProfileTest {

    private static final Sample SAMPLE = Sample.open("s", "s", "en", "?", Gold.Numeric.of(18));

    @Test
    void whatWasCutDeclinedOrFailedIsToldBeforeAnythingIsRead() {
        Output right = new Output("The answer is 18.", null);
        Failure failure = new Failure(Failure.Kind.CUT, "the stream broke", null, Failure.Billed.POSSIBLY);
        for (ScoringProfile profile : Profiles.ALL) {
            if (profile.scores(AnswerForm.NUMBER)) {
                assertThat(verdict(profile, new Reply.Truncated(right, evidence())))
                        .isEqualTo(Verdict.TRUNCATED);
                assertThat(verdict(profile, new Reply.Refused("filter", right, evidence())))
                        .isEqualTo(Verdict.REFUSED);
                assertThat(verdict(profile, new Reply.Failed(failure, right, evidence())))
                        .isEqualTo(Verdict.FAILED);
            }
        }
    }

    private static Verdict verdict(ScoringProfile profile, Reply reply) {
        return profile.judge(AnswerForm.NUMBER, reply, SAMPLE).verdict();
    }

    private static Evidence evidence() {
        return new Evidence(
                new Timeline(Instant.EPOCH, null, null, null, null, null, null, null, 0, null),
                Usage.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    @Test
    void theSpanAndTheRuleStayWithTheVerdict() {
        Judgement judged = robust("<think>18?</think>So **Answer:** $18.00");
        assertThat(judged.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(judged.extraction()).isEqualTo(new Extraction.Found("18.00", "marker/answer", 34, 39));
    }

    @Test
    void aThoughtIsNeverScored() {
        assertThat(robust("<think>The answer is 18.").verdict()).isEqualTo(Verdict.TRUNCATED);
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output("", "The answer is 18."), SAMPLE)
                        .verdict())
                .isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void openCompassScoresTheThoughtWhereTheAnswerIsEmpty() {
        assertThat(Profiles.byName("opencompass-last")
                        .orElseThrow()
                        .judge(AnswerForm.NUMBER, new Output("", "The answer is 18."), SAMPLE)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void anAnswerWithoutANumberIsNoAnswer() {
        assertThat(robust("I like ducks.").verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(robust("").verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(robust("The answer is 19.").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void decliningIsRightWhereThereIsNoAnswer() {
        Sample open = Sample.open("s", "s", "en", "?", new Gold.Unanswerable("None"));
        String declines = "With the 3 numbers given the total cannot be determined.";
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output(declines, null), open)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output("The answer is 18.", null), open)
                        .verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(robust(declines).verdict()).isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void numbersAreComparedByValueHoweverLarge() {
        Sample large = Sample.open(
                "s", "s", "en", "?", new Gold.Numeric(new BigDecimal("12345678901234567890"), "12345678901234567890"));
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output("12,345,678,901,234,567,891", null), large)
                        .verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output("12,345,678,901,234,567,890.00", null), large)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aPercentageEqualsItsNumberAndItsHundredth() {
        Sample share = Sample.open("s", "s", "en", "?", new Gold.Numeric(new BigDecimal("0.2"), "0.2"));
        assertThat(Profiles.ROBUST
                        .judge(AnswerForm.NUMBER, new Output("Answer: 20%", null), share)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(robust("Answer: 18%").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(robust("Answer: 0.18").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aProfileWhoseFormatWasNotAskedForSaysSo() {
        ScoringProfile strict = Profiles.byName("lm-eval-strict").orElseThrow();
        assertThat(strict.wasRequested(AnswerForm.NUMBER, "Solve it. End with #### <number>.", SAMPLE))
                .isTrue();
        assertThat(strict.wasRequested(AnswerForm.NUMBER, "Solve it.", SAMPLE)).isFalse();
        assertThat(Profiles.ROBUST.wasRequested(AnswerForm.NUMBER, "Solve it.", SAMPLE))
                .isTrue();
        Sample german = Sample.open("s", "s", "de", "?", Gold.Numeric.of(18));
        assertThat(Profiles.byName("simple-evals")
                        .orElseThrow()
                        .wasRequested(AnswerForm.NUMBER, "Schreibe \"Antwort:\" davor.", german))
                .isTrue();
    }

    @Test
    void aFormThatAProfileDoesNotScoreIsAMistakeOfTheCaller() {
        ScoringProfile cot = Profiles.byName("lm-eval-cot-strict").orElseThrow();
        assertThat(cot.scores(AnswerForm.LETTER)).isFalse();
        assertThatThrownBy(() -> cot.judge(AnswerForm.LETTER, Output.NOTHING, SAMPLE))
                .hasMessageContaining("lm-eval-cot-strict@1 scores no answers of the form letter");
    }

    @Test
    void everyProfileHasItsOwnNameAndIsFoundByIt() {
        assertThat(Profiles.ALL).extracting(ScoringProfile::id).doesNotHaveDuplicates();
        for (ScoringProfile profile : Profiles.ALL) {
            assertThat(Profiles.byName(profile.name())).contains(profile);
            assertThat(Profiles.byName(profile.id())).contains(profile);
        }
        assertThat(Profiles.ALL.getFirst().id()).isEqualTo("robust@1");
        assertThat(Profiles.byName("none such")).isEmpty();
    }

    @Test
    void equalValuesVoteTogether() {
        assertThat(List.of("1,800", "1800.00", "$1,800"))
                .extracting(v -> Profiles.ROBUST.key(AnswerForm.NUMBER, v, SAMPLE))
                .containsOnly("1800");
        assertThat(List.of("\\frac{1}{2}", "0.5", "x = 1/2"))
                .extracting(v -> Profiles.ROBUST.key(AnswerForm.EXPRESSION, v, SAMPLE))
                .containsOnly("1/2");
        assertThat(Profiles.ROBUST.key(AnswerForm.TEXT, " **Paris**. ", SAMPLE)).isEqualTo("paris");
    }

    /// What peers.md tells of multiple choice: the forms that they miss or misread.
    @Test
    void thePeersMissTheLettersThatTheyAreKnownToMiss() {
        Sample sample = new Sample("s", "s", Map.of(), "?", Collections.nCopies(4, ""), new Gold.Choice(2));
        List<String> missedByGpqaAndInspect = List.of("**Answer:** C", "Answer: **C**");
        List<String> missedByBoth =
                List.of("Answer: (C)", "\\boxed{C}", "The answer is C.", "Final Answer: Option C", "答案是C");
        for (String output : missedByGpqaAndInspect) {
            assertThat(letter("simple-evals-gpqa", output, sample)).isNotEqualTo(Verdict.RIGHT);
            assertThat(letter("inspect-match", output, sample)).isNotEqualTo(Verdict.RIGHT);
            assertThat(letter("robust", output, sample)).isEqualTo(Verdict.RIGHT);
        }
        for (String output : missedByBoth) {
            assertThat(letter("simple-evals", output, sample)).isNotEqualTo(Verdict.RIGHT);
            assertThat(letter("inspect-match", output, sample)).isNotEqualTo(Verdict.RIGHT);
            assertThat(letter("robust", output, sample)).isEqualTo(Verdict.RIGHT);
        }
        assertThat(found("simple-evals", "answer: c", sample)).isEqualTo("c");
        assertThat(found("simple-evals", "Answer: Cat", sample)).isEqualTo("C");
        assertThat(found("simple-evals", "Answer: A and C", sample)).isEqualTo("A");
        assertThat(found("simple-evals", "<think>Answer: A?</think>\nAnswer: C", sample))
                .isEqualTo("A");
        assertThat(letter("simple-evals", "উত্তর: গ", sample)).isEqualTo(Verdict.NO_ANSWER);
        assertThat(found("simple-evals", "উত্তর: ড", sample)).isEqualTo("C");
        assertThat(found("robust", "<think>Answer: A?</think>\nAnswer: C", sample))
                .isEqualTo("C");
    }

    @Test
    void lmEvalReadsLettersByItsOwnFilters() {
        Sample sample =
                new Sample("s", "s", Map.of(), "?", List.of("Rome", "Paris", "Bern", "Oslo"), new Gold.Choice(1));
        assertThat(found("lm-eval-strict", "The answer is (C). No, the answer is (B).", sample))
                .isEqualTo("C");
        assertThat(found("lm-eval-flexible", "(C)? No: (B)", sample)).isEqualTo("B");
        assertThat(found("lm-eval-flexible", "First Rome, then Paris.", sample)).isEqualTo("B");
        assertThat(found("lm-eval-flexible", "I would say: B", sample)).isEqualTo("B");
        assertThat(found("opencompass-last", "B, says Bob", sample)).isEqualTo("B");
    }

    private static Verdict letter(String profile, String output, Sample sample) {
        return Profiles.byName(profile)
                .orElseThrow()
                .judge(AnswerForm.LETTER, new Output(output, null), sample)
                .verdict();
    }

    private static String found(String profile, String output, Sample sample) {
        Judgement judged =
                Profiles.byName(profile).orElseThrow().judge(AnswerForm.LETTER, new Output(output, null), sample);
        return judged.extraction() instanceof Extraction.Found found ? found.value() : "-";
    }

    private static Judgement robust(String output) {
        return Profiles.ROBUST.judge(AnswerForm.NUMBER, new Output(output, null), SAMPLE);
    }
}
