package dev.assay.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.task.AnswerForm;
import dev.assay.harness.task.AnswerRule;
import dev.assay.harness.task.AnswerRule.Extractor;
import dev.assay.harness.task.AnswerRule.Scorer;
import dev.assay.providers.Output;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A task's own rule narrows where an answer is looked for, and nothing else.
final class OwnRuleTest {
    private static final Sample NUMBER =
            Sample.open("x/1", "x/1", "en", "?", new Gold.Numeric(new BigDecimal("0.5"), "0.5"));

    @ParameterizedTest
    @CsvSource({
        "'Result: 0.5', RIGHT",
        "'Result: 7\nResult: 1/2 of it\nAnswer: 9', RIGHT",
        "'Result:\n0.5', NO_ANSWER",
        "'The answer is 0.5', NO_ANSWER",
        "'', NO_ANSWER",
        "'Result:', NO_ANSWER",
        "'<think>Result: 0.5</think> nothing', NO_ANSWER",
        "'<think>Result: 0.5', TRUNCATED",
    })
    void theMarkerDecides(String reply, Verdict verdict) {
        assertThat(judge(reply, new AnswerRule(Extractor.MARKER, "Result:", Scorer.VALUE))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'7\n0.5\n\n', RIGHT", "'0.5\nnothing', NO_ANSWER", "' \n ', NO_ANSWER", "'0.5', RIGHT"})
    void theLastLineDecides(String reply, Verdict verdict) {
        assertThat(judge(reply, new AnswerRule(Extractor.LAST_LINE, null, Scorer.VALUE))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"#### 0.5, RIGHT", "#### 1/2, WRONG", "#### 0.50, WRONG"})
    void anExactScorerComparesTheSpelling(String reply, Verdict verdict) {
        assertThat(judge(reply, new AnswerRule(Extractor.ROBUST, null, Scorer.EXACT))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theSpanPointsIntoTheReplyAndTheRuleIsNamed() {
        String reply = "I think.\nResult: 0.5 kg";
        Judgement judgement = judge(reply, new AnswerRule(Extractor.MARKER, "Result:", Scorer.VALUE));

        assertThat(judgement.extraction()).isInstanceOfSatisfying(Extraction.Found.class, found -> {
            assertThat(reply.substring(found.start(), found.end())).isEqualTo("0.5");
            assertThat(found.rule()).startsWith("own/marker/");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void hostileRepliesEndInNoAnswer(int length) {
        String reply = " \u0000\u202e".repeat(length) + "\ud800";

        assertThat(judge(reply, new AnswerRule(Extractor.MARKER, "Result:", Scorer.VALUE))
                        .verdict())
                .isEqualTo(Verdict.NO_ANSWER);
        assertThat(judge(reply, new AnswerRule(Extractor.LAST_LINE, null, Scorer.VALUE))
                        .verdict())
                .isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void thePeersProfilesStayAsTheyAre() {
        AnswerRule rule = new AnswerRule(Extractor.MARKER, "Result:", Scorer.EXACT);

        assertThat(OwnRule.in(LmEval.FLEXIBLE, AnswerForm.NUMBER, rule)).isSameAs(LmEval.FLEXIBLE);
        assertThat(OwnRule.in(Profiles.ROBUST, AnswerForm.NUMBER, AnswerRule.DEFAULT))
                .isSameAs(Profiles.ROBUST);
        assertThat(AnswerRule.of(null)).isEqualTo(AnswerRule.DEFAULT);
        assertThat(AnswerRule.of(Map.of())).isEqualTo(AnswerRule.DEFAULT);
    }

    private static Judgement judge(String reply, AnswerRule rule) {
        return OwnRule.in(Profiles.ROBUST, AnswerForm.NUMBER, rule)
                .judge(AnswerForm.NUMBER, new Output(reply, null), NUMBER);
    }
}
