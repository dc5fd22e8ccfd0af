package dev.assay.harness.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.extract.Extraction;
import dev.assay.harness.score.Judgement;
import dev.assay.harness.score.Profiles;
import dev.assay.harness.score.Verdict;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Replies of many shapes whose answer is known, made from a seed: all of them are read right. With
/// `-Dshapes=100000` and `-Dshapes.seed=…` it looks further.
class ReplyShapesTest {

    private static final int REPLIES = Integer.getInteger("shapes", 3_000);
    private static final long SEED = Long.getLong("shapes.seed", 20261125);

    private final List<String> wrong = new ArrayList<>();

    @Test
    void aNumberIsReadInEveryLanguageSpellingAndWrapping() {
        NumberReplies replies = new NumberReplies(SEED);
        for (int i = 0; i < REPLIES; i++) {
            NumberReplies.Case made = replies.next();
            Gold gold = new Gold.Numeric(made.value(), made.value().toPlainString());
            judge(AnswerForm.NUMBER, Sample.open("s", "s", made.language(), "?", gold), made.reply(), true);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anOptionIsReadInEveryLanguageAndDressAmongTalkOfOthers() {
        LetterReplies replies = new LetterReplies(SEED);
        for (int i = 0; i < REPLIES; i++) {
            LetterReplies.Case made = replies.next();
            Map<String, String> strata = Map.of(Sample.LANGUAGE, made.language());
            Gold gold = new Gold.Choice(made.index());
            judge(AnswerForm.LETTER, new Sample("s", "s", strata, "?", made.choices(), gold), made.reply(), true);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anExpressionIsReadAndComparedHoweverItIsSpelled() {
        ExpressionReplies replies = new ExpressionReplies(SEED);
        for (int i = 0; i < REPLIES; i++) {
            ExpressionReplies.Case made = replies.next();
            judge(AnswerForm.EXPRESSION, expression(made.gold()), made.reply(), true);
            judge(AnswerForm.EXPRESSION, expression(made.other()), made.reply(), false);
        }
        assertThat(wrong).isEmpty();
    }

    private static Sample expression(String gold) {
        return Sample.open("s", "s", "en", "?", new Gold.Expression(gold));
    }

    private void judge(AnswerForm form, Sample sample, String reply, boolean right) {
        Judgement judged = Profiles.ROBUST.judge(form, new Output(reply, null), sample);
        if ((judged.verdict() == Verdict.RIGHT) != right) {
            String read = judged.extraction() instanceof Extraction.Found found
                    ? found.value() + " (" + found.rule() + ")"
                    : judged.extraction().toString();
            wrong.add(sample.language() + ", " + sample.gold() + " read as " + read + " in:\n" + reply);
        }
    }
}
