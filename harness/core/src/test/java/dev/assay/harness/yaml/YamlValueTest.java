package dev.assay.harness.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values are read by type; what is of another type is told with its place.
final class YamlValueTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void everyWrongTypeIsToldAtOnceWithFileLineFieldValueAndRemedy() {
        YamlFields fields = fields("""
                text: 7
                flag: yes
                whole: 3.5
                word: blue
                blank: ' '
                none:
                list: {a: 1}
                deep:
                  - {n: hot}
                epoch: 2
                """);
        value(fields, "text").text();
        value(fields, "flag").flag();
        value(fields, "whole").integer(1, 9);
        value(fields, "word").oneOf(Set.of("red"));
        value(fields, "blank").text();
        value(fields, "none").scalar();
        value(fields, "list").items();
        YamlFields item =
                requireNonNull(value(fields, "deep").items().getFirst().fields());
        value(item, "n").integer(0, Integer.MAX_VALUE);
        fields.require("seed", "1");
        fields.get("epochs");
        fields.refuseUnknown();

        assertThat(problems)
                .containsExactly(
                        "f.yaml, line 1, field text: expected a text, but found the number 7; put it into quotes",
                        "f.yaml, line 2, field flag: expected true or false, but found 'yes'",
                        "f.yaml, line 3, field whole: expected a whole number from 1 to 9, but found the number 3.5",
                        "f.yaml, line 4, field word: expected one of red, but found 'blue'",
                        "f.yaml, line 5, field blank: it is blank; write something, or remove the field",
                        "f.yaml, line 6, field none: expected a text, a number, or true or false, but found nothing",
                        "f.yaml, line 7, field list: expected a list with at least one item, but found fields",
                        "f.yaml, line 9, field deep[0].n: expected a whole number of at least 0, but found 'hot'",
                        "f.yaml, line 1: the field 'seed' is missing; write, for example, seed: 1",
                        "f.yaml, line 10, field epoch: there is no such field; did you mean 'epochs'? there are text,"
                                + " flag, whole, word, blank, none, list, deep, seed, epochs");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, TEXT",
        "on, TEXT",
        "12:30, TEXT",
        "012, WHOLE",
        "-3, WHOLE",
        "1e3, DECIMAL",
        "True, FLAG",
        "~, NOTHING"
    })
    void plainScalarsStandForWhatYaml12Says(String plain, YamlNode.Kind kind) {
        YamlFields fields = fields("a: " + plain + "\nb: '" + plain + "'\n");

        assertThat(kind(fields, "a")).isEqualTo(kind);
        assertThat(kind(fields, "b")).isEqualTo(YamlNode.Kind.TEXT);
    }

    private static YamlNode.Kind kind(YamlFields fields, String name) {
        return ((YamlNode.Scalar) value(fields, name).node()).kind();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "0x10", "1_000"})
    void aNumberThatIsTooLargeOrInAnotherBaseIsToldAndNotCut(String number) {
        assertThat(value(fields("n: " + number + "\n"), "n").whole()).isNull();
        assertThat(problems).hasSize(1);
    }

    @Test
    void aLongValueIsShortenedAndItsControlCharactersAreNotPrinted() {
        assertThat(value(fields("n: \"\\e[31m" + "x".repeat(200) + "\"\n"), "n").whole())
                .isNull();
        assertThat(problems.getFirst())
                .hasSizeLessThan(160)
                .doesNotContain("\u001b")
                .contains("…");
    }

    private YamlFields fields(String text) {
        return requireNonNull(new YamlSource("f.yaml", text).fields(problems));
    }

    private static YamlValue value(YamlFields fields, String name) {
        return requireNonNull(fields.get(name), name);
    }
}
