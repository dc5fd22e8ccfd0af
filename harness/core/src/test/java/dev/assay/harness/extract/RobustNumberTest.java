package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.Tables;
import dev.assay.harness.extract.number.NumberValue;
import dev.assay.harness.extract.number.Numeral;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustNumberTest {

    static Stream<List<String>> cases() {
        return Tables.read(RobustNumberTest.class, "numbers.txt", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNumberIsReadAsAReaderWould(List<String> row) {
        Sample sample = Sample.open("s", "s", row.get(1), "?", Gold.Numeric.of(0));
        Extraction read = Robust.number().extract(Answer.plain(row.getFirst()), sample);
        String value = "-";
        String rule = "-";
        if (read instanceof Extraction.Found found) {
            Numeral numeral = NumberValue.read(found.value(), row.get(1));
            assertThat(numeral)
                    .as("the value %s can be read alone", found.value())
                    .isNotNull();
            value = numeral == null ? "-" : numeral.value().plain();
            rule = found.rule();
            assertThat(found.end()).isLessThanOrEqualTo(row.getFirst().length());
        }
        assertThat(value).as("%s (%s)", row.getFirst(), rule).isEqualTo(row.get(2));
        if (!row.get(3).equals("*")) {
            assertThat(rule).as(row.getFirst()).isEqualTo(row.get(3));
        }
    }
}
