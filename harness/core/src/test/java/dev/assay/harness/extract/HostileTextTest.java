package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.letter.LetterRules;
import dev.assay.harness.extract.math.Equivalence;
import dev.assay.harness.extract.math.ExpressionRules;
import dev.assay.harness.extract.number.NumberRules;
import dev.assay.harness.extract.passage.Passage;
import dev.assay.harness.extract.passage.RunOn;
import dev.assay.harness.extract.text.TextRules;
import dev.assay.harness.extract.thought.Scan;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.ScoringProfile;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// No text hurts: no exception, and no rule looks at more characters than a fixed number per character of the
/// text.
class HostileTextTest {

    private static final Sample SAMPLE = new Sample(
            "s",
            "s",
            Map.of("language", "de"),
            "Which of these 4?",
            List.of("A and B", "x", "1,234", "the"),
            new Gold.Choice(0));

    @Test
    void noProfileThrowsOnAnyText() {
        HostileTexts.ofLength(3_000).forEach((name, text) -> {
            for (ScoringProfile profile : Profiles.ALL) {
                for (AnswerForm form : AnswerForm.values()) {
                    if (profile.scores(form)) {
                        assertThat(profile.judge(form, new Output(text, null), SAMPLE))
                                .as("%s, %s, %s", profile.id(), form, name)
                                .isNotNull();
                    }
                }
            }
            assertThat(Equivalence.same(text, "18")).as(name).isFalse();
            assertThat(Equivalence.key(text)).as(name).isNotNull();
        });
    }

    @Test
    void aReplyOfTwoHundredThousandCharactersIsReadLikeAnyOther() {
        HostileTexts.worstOfLength(200_000).forEach((name, text) -> {
            for (AnswerForm form : AnswerForm.values()) {
                assertThat(Profiles.ROBUST.judge(form, new Output(text, null), SAMPLE))
                        .as("%s, %s", form, name)
                        .isNotNull();
            }
        });
    }

    @Test
    void everyRuleLooksAtFourTimesTheCharactersOfATextFourTimesAsLong() {
        Map<String, String> small = HostileTexts.ofLength(4_000);
        Map<String, String> large = HostileTexts.ofLength(16_000);
        Map<String, List<Rule>> chains = Map.of(
                "number", NumberRules.ALL,
                "letter", LetterRules.ALL,
                "expression", ExpressionRules.ALL,
                "text", TextRules.ALL);
        chains.forEach((chain, rules) -> {
            for (int i = 0; i < rules.size(); i++) {
                for (String name : small.keySet()) {
                    long once = looked(rules.get(i), small.getOrDefault(name, ""));
                    long four = looked(rules.get(i), large.getOrDefault(name, ""));
                    assertThat(four)
                            .as("rule %d of %s on %s, after %d at a quarter of the length", i + 1, chain, name, once)
                            .isLessThanOrEqualTo(4 * once + once / 2 + 40_000);
                }
            }
        });
    }

    @Test
    void takingTheThoughtOutAndFoldingLookAtFourTimesTheCharactersOfATextFourTimesAsLong() {
        Map<String, String> small = new HashMap<>(HostileTexts.ofLength(4_000));
        Map<String, String> large = new HashMap<>(HostileTexts.ofLength(16_000));
        for (String piece : MARKS) {
            small.put(piece, piece.repeat(4_000 / piece.length()));
            large.put(piece, piece.repeat(16_000 / piece.length()));
            small.put("half " + piece, "<think><think></think>" + small.get(piece));
            large.put("half " + piece, "<think><think></think>" + large.get(piece));
        }
        small.forEach((name, text) -> {
            String four = large.getOrDefault(name, "");
            assertThat(separated(four))
                    .as("the thought of %s", name)
                    .isLessThanOrEqualTo(4 * separated(text) + separated(text) / 2 + 4_000);
            long folded = Passage.of(text).looked();
            assertThat(Passage.of(four).looked())
                    .as("folding %s", name)
                    .isLessThanOrEqualTo(4 * folded + folded / 2 + 4_000);
        });
    }

    private static final List<String> MARKS = List.of(
            "<think>",
            "</think>",
            "<think></think>",
            "<think><think></think></think></think>",
            "<think ",
            "</",
            "[THINK]",
            "<|channel|>analysis<|message|>",
            "<|channel|>final",
            "analysis",
            "assistantfinal",
            "think\n",
            "think\nanswer\n",
            "~~",
            "~~a~~",
            "~",
            "***",
            "2**",
            "½");

    private static long separated(String text) {
        Scan scan = new Scan(text);
        Thought.separate(scan, null);
        return scan.looked();
    }

    private static long looked(Rule rule, String text) {
        Passage passage = RunOn.cut(Passage.of(text), SAMPLE);
        rule.find(passage, SAMPLE);
        return passage.looked();
    }

    @Test
    void blanksAndBracesAreNoAnswer() {
        for (String piece : List.of(" ", "{", "\u0000", "\uD800", "\u202E", "\n")) {
            Sample open = Sample.open("s", "s", "en", "?", Gold.Numeric.of(18));
            assertThat(Robust.number().extract(Answer.plain(piece.repeat(200_000)), open))
                    .isInstanceOf(Extraction.Nothing.class);
            assertThat(Robust.letter().extract(Answer.plain(piece.repeat(200_000)), SAMPLE))
                    .isInstanceOf(Extraction.Nothing.class);
        }
    }

    @Test
    void aNumberAmongDirectionMarksAndNulIsRead() {
        Sample open = Sample.open("s", "s", "en", "?", Gold.Numeric.of(18));
        Extraction read =
                Robust.number().extract(Answer.plain("\u202E\u200F\u0000Answer:\u200F \u200E18\u0000\uD800"), open);
        assertThat(read)
                .isInstanceOfSatisfying(
                        Extraction.Found.class,
                        found -> assertThat(found.value()).isEqualTo("18"));
    }
}
