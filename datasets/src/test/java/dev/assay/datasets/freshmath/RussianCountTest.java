package dev.assay.datasets.freshmath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianCountTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0", "2, 1", "3, 1", "4, 1", "5, 2", "10, 2", "11, 2", "12, 2", "14, 2", "19, 2", "20, 2", "21, 0", "22, 1",
        "25, 2", "100, 2", "101, 0", "104, 1", "111, 2", "112, 2", "121, 0", "1002, 1", "1011, 2"
    })
    void theFormIsChosenByTheLastTwoDigits(long number, int form) {
        assertThat(RussianCount.form(number)).isEqualTo(form);
    }
}
