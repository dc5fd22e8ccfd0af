package dev.assay.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.datasets.Gold;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            18        | 18
            2,125     | 2125
            -1,450,000.5 | -1450000.5
            025       | 25
            8.0       | 8.0
            +7        | 7
            1.5e+3    | 1.5E+3
            """)
    void numbersAsDatasetsWriteThem(String text, BigDecimal value) {
        assertThat(Golds.number(row("{\"g\": \"" + text + "\"}"), "g").value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one",
                "1,23",
                "12,3456",
                ",123",
                "1.",
                ".5",
                "1..2",
                "1 2",
                "$5",
                "5%",
                "NaN",
                "1e",
                "--1",
                "০",
                "1e999999999"
            })
    void whatIsNoNumberIsNamed(String text) {
        assertThatThrownBy(() -> Golds.number(row("{\"g\": \"" + text + "\"}"), "g"))
                .hasMessageContaining("row 1: expected a number");
    }

    @Test
    void fractionsAndPercentagesAreExpressions() {
        assertThat(Golds.numberOrFraction(row("{\"g\": \"10/27\"}"), "g")).isEqualTo(new Gold.Expression("10/27"));
        assertThat(Golds.numberOrFraction(row("{\"g\": \"27.3%\"}"), "g")).isEqualTo(new Gold.Expression("27.3%"));
        assertThat(Golds.numberOrFraction(row("{\"g\": \"3\"}"), "g")).isEqualTo(Gold.Numeric.of(3));
        assertThatThrownBy(() -> Golds.numberOrFraction(row("{\"g\": \"1/x\"}"), "g"))
                .hasMessageContaining("a number");
    }

    @Test
    void aChoiceIsALetterOrAnIndexAndNeverADigitInAText() {
        assertThat(Golds.choice(row("{\"g\": \"(D)\"}"), "g", 4).index()).isEqualTo(3);
        assertThat(Golds.choice(row("{\"g\": \"b\"}"), "g", 4).index()).isEqualTo(1);
        assertThat(Golds.choice(row("{\"g\": 0}"), "g", 4).index()).isZero();
        assertThatThrownBy(() -> Golds.choice(row("{\"g\": \"1\"}"), "g", 4))
                .hasMessageContaining("a letter from A to D");
        assertThatThrownBy(() -> Golds.choice(row("{\"g\": \"E\"}"), "g", 4)).hasMessageContaining("but found \"E\"");
        assertThatThrownBy(() -> Golds.choice(row("{\"g\": 4}"), "g", 4)).hasMessageContaining("a number from 0 to 3");
    }

    @Test
    void aChoiceByItsTextHasToBeOneOfThemAndOnlyOne() {
        Row row = row("{\"g\": \"x\"}");

        assertThat(Golds.equal(row, "g", List.of("y", "x")).index()).isEqualTo(1);
        assertThatThrownBy(() -> Golds.equal(row, "g", List.of("y", "z"))).hasMessageContaining("one of its 2 options");
        assertThatThrownBy(() -> Golds.equal(row, "g", List.of("x", "x"))).hasMessageContaining("exactly one option");
    }

    private static Row row(String json) {
        return Read.all(JsonLines::open, Read.of(json)).getFirst();
    }
}
