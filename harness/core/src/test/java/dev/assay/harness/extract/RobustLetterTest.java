package dev.assay.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.datasets.Gold;
import dev.assay.datasets.Sample;
import dev.assay.harness.Tables;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustLetterTest {

    static Stream<List<String>> cases() {
        return Tables.read(RobustLetterTest.class, "letters.txt", 4).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLetterIsReadAsAReaderWould(List<String> row) {
        Sample sample = new Sample("s", "s", Map.of(), "?", options(row.get(1)), new Gold.Choice(0));
        Extraction read = Robust.letter().extract(Answer.plain(row.getFirst()), sample);
        String value = read instanceof Extraction.Found found ? found.value() : "-";
        String rule = read instanceof Extraction.Found found ? found.rule() : "-";
        assertThat(value).as("%s (%s)", row.getFirst(), rule).isEqualTo(row.get(2));
        if (!row.get(3).equals("*")) {
            assertThat(rule).as(row.getFirst()).isEqualTo(row.get(3));
        }
    }

    /// The number of options whose words do not matter, or the words.
    private static List<String> options(String cell) {
        return cell.chars().allMatch(Character::isDigit)
                ? Collections.nCopies(Integer.parseInt(cell), "")
                : Arrays.asList(cell.split(";"));
    }
}
