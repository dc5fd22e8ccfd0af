package dev.assay.reports.scorecard;

import static dev.assay.reports.scorecard.Verdict.FAILED;
import static dev.assay.reports.scorecard.Verdict.RIGHT;
import static dev.assay.reports.scorecard.Verdict.TRUNCATED;
import static dev.assay.reports.scorecard.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Filter DISAGREE = new Filter.Disagree();

    private static List<@Nullable Verdict> of(@Nullable Verdict... verdicts) {
        List<@Nullable Verdict> list = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            list.add(verdict);
        }
        return list;
    }

    @Test
    void contestantsDisagreeWhereOneIsRightAndAnotherIsNot() {
        assertThat(DISAGREE.matches(of(RIGHT, WRONG))).isTrue();
        assertThat(DISAGREE.matches(of(TRUNCATED, RIGHT))).isTrue();
        assertThat(DISAGREE.matches(of(RIGHT, RIGHT))).isFalse();
        assertThat(DISAGREE.matches(of(WRONG, TRUNCATED))).isFalse();
    }

    @Test
    void aFailureOrWhatIsNotDoneIsNoDisagreement() {
        assertThat(DISAGREE.matches(of(RIGHT, FAILED))).isFalse();
        assertThat(DISAGREE.matches(of(RIGHT, null))).isFalse();
        assertThat(new Filter.Only(0).matches(of(RIGHT, FAILED))).isFalse();
    }

    @Test
    void onlyOneIsRightAmongMany() {
        Filter second = new Filter.Only(1);

        assertThat(second.matches(of(WRONG, RIGHT, FAILED))).isTrue();
        assertThat(second.matches(of(WRONG, RIGHT, RIGHT))).isFalse();
        assertThat(second.key()).isEqualTo("only-1");
    }

    @Test
    void aVerdictIsKnownByItsSpelling() {
        assertThat(Verdict.of("no_answer")).isEqualTo(Verdict.NO_ANSWER);
        assertThatThrownBy(() -> Verdict.of("passed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'passed'")
                .hasMessageContaining("no_answer");
    }
}
