package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.Tables;
import dev.assay.harness.extract.math.Equivalence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustExpressionTest {

    static Stream<List<String>> cases() {
        return Tables.read(RobustExpressionTest.class, "expressions.txt", 3).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExpressionIsReadAsAReaderWould(List<String> row) {
        Sample sample = Sample.open("s", "s", "en", "?", new Gold.Expression(row.get(1)));
        Extraction read = Robust.expression().extract(Answer.plain(row.getFirst()), sample);
        String verdict = read instanceof Extraction.Found found
                ? Equivalence.same(found.value(), row.get(1)) ? "right" : "wrong"
                : "none";
        assertThat(verdict).as("%s: %s", row.getFirst(), read).isEqualTo(row.get(2));
    }
}
