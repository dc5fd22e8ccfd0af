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
import org.junit.jupiter.api.Test;

/// Replies of many shapes whose answer is known: all of them are read right.
class ReplyShapesTest {

    private static final int REPLIES = Integer.getInteger("shapes", 4_000);

    @Test
    void aNumberIsReadInEveryLanguageSpellingAndWrapping() {
        NumberReplies replies = new NumberReplies(20261125);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REPLIES; i++) {
            NumberReplies.Case made = replies.next();
            Sample sample = Sample.open(
                    "s", "s", made.language(), "?", new Gold.Numeric(made.value(), made.value().toPlainString()));
            Judgement judged = Profiles.ROBUST.judge(AnswerForm.NUMBER, new Output(made.reply(), null), sample);
            if (judged.verdict() != Verdict.RIGHT) {
                wrong.add(made.language() + " " + made.value() + " read as " + read(judged) + " in:\n" + made.reply());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String read(Judgement judged) {
        return judged.extraction() instanceof Extraction.Found found
                ? found.value() + " (" + found.rule() + ")"
                : "nothing";
    }
}
