package dev.assay.harness.extract.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.harness.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquivalenceTest {

    static Stream<List<String>> cases() {
        return Tables.read(EquivalenceTest.class, "equivalences.txt", 3).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAreComparedByMeaning(List<String> row) {
        assertThat(Equivalence.same(row.getFirst(), row.get(1)))
                .as("%s against %s", row.getFirst(), row.get(1))
                .isEqualTo(row.get(2).equals("same"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFormulaEqualsItself(List<String> row) {
        assertThat(Equivalence.same(row.getFirst(), row.getFirst())).isTrue();
        assertThat(Equivalence.same(" $" + row.get(1) + "$ ", row.get(1))).isTrue();
    }

    @Test
    void towersOfPowersAreNotComputed() {
        assertThat(Equivalence.same("9^{9^{9^{9}}}", "9^{9^{9^{9}}}")).isTrue();
        assertThat(Equivalence.same("9^{9^{9^{9}}}", "8^{9^{9^{9}}}")).isFalse();
        assertThat(Equivalence.same("100000!", "7")).isFalse();
        assertThat(Equivalence.same("1/0", "7")).isFalse();
    }

    @Test
    void aFormulaTooLongIsComparedAsText() {
        String sum = "1+".repeat(2_000) + "1";
        assertThat(Equivalence.same(sum, sum)).isTrue();
        assertThat(Equivalence.same(sum, "2001")).isFalse();
    }
}
