package dev.assay.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.Tables;
import dev.assay.harness.task.AnswerForm;
import dev.assay.providers.Output;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The measured traps: what each peer makes of an output, right or wrong, and that `robust` is right on all of
/// them.
class TrapTableTest {

    private static final List<ScoringProfile> COLUMNS = List.of(
            LmEval.STRICT,
            LmEval.FLEXIBLE,
            LmEval.COT_STRICT,
            SimpleEvals.PROFILE,
            InspectMatch.PROFILE,
            OpenCompass.PROFILE,
            Profiles.ROBUST);

    static Stream<List<String>> rows() {
        return Tables.read(TrapTableTest.class, "traps.txt", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyProfileScoresATrapAsItsHarnessDoes(List<String> row) {
        String gold = row.get(2);
        Sample sample = Sample.open("trap", "trap", row.get(1), "?", new Gold.Numeric(new BigDecimal(gold), gold));
        List<String> expected = List.of(row.get(3).split(" "));
        List<String> actual = COLUMNS.stream()
                .map(profile -> profile.judge(AnswerForm.NUMBER, new Output(row.getFirst(), null), sample))
                .map(judgement -> judgement.verdict() == Verdict.RIGHT ? "Y" : "n")
                .toList();
        assertThat(actual).as(row.getFirst()).isEqualTo(expected);
    }
}
