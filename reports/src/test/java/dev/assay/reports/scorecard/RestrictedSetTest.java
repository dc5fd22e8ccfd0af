package dev.assay.reports.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RestrictedSetTest {
    private static FakeRun restricted(int samples) {
        FakeRun run = FakeRun.of(samples, "alpha", "beta");
        run.task = "gpqa_diamond";
        run.restricted = true;
        run.question = text -> "SECRETQUESTION " + text;
        run.reply = text -> "SECRETREPLY " + text;
        run.thought = text -> "SECRETTHOUGHT " + text;
        run.failure = text -> "SECRETECHO " + text;
        return run;
    }

    @Test
    void noQuestionOptionReplyOrAnswerIsInThePage() throws IOException {
        for (int samples : new int[] {5, 198}) {
            WrittenPage page = WrittenPage.of(restricted(samples));

            assertThat(page.all())
                    .doesNotContain("SECRET")
                    .doesNotContain("boxes")
                    .doesNotContain("marker/answer")
                    .doesNotContain(FakeText.INSTRUCTION.substring(0, 20));
            assertThat(page.list().path(0).path("rows")).hasSize(samples).allSatisfy(row -> {
                assertThat(row.path(2).isNull()).isTrue();
                assertThat(row.path(3).isNull()).isTrue();
                assertThat(row.path(7).isNull()).isTrue();
            });
        }
    }

    @Test
    void thePageSaysSoAndStillHasIdsVerdictsAndNumbers() throws IOException {
        WrittenPage page = WrittenPage.of(restricted(198));

        assertThat(page.words("verdict")).contains("Restricted: the licence of the data set of gpqa_diamond");
        assertThat(page.words("samples"))
                .contains("gpqa_diamond/test/1")
                .contains("not shown")
                .contains("✓ right");
        assertThat(page.blocks()
                        .path(0)
                        .path("rows")
                        .path(0)
                        .path("given")
                        .path(0)
                        .path("tokens")
                        .path("prompt")
                        .asInt())
                .isPositive();
    }

    @Test
    void theViewItselfHoldsNoneOfTheText() {
        SampleList samples = restricted(20).card().tasks().getFirst().samples();

        assertThat(samples.entries()).hasSize(20).allSatisfy(entry -> {
            assertThat(entry.head()).isNull();
            assertThat(entry.gold()).isNull();
            assertThat(entry.shown())
                    .allSatisfy(shown ->
                            assertThat(shown == null ? null : shown.value()).isNull());
        });
    }
}
